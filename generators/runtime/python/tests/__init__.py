"""The tests of the fixed part; they need no generated code."""
