package generators

// ManifestSuffix ends the name of a manifest, ftp-go.replycodes.sum, which package output writes beside the files of a
// language. No template gives a file of such a name.
const ManifestSuffix = ".replycodes.sum"
