import { classOf, type ReplyClass } from "./classes.js";
import { DIGITS } from "./internal/digits.js";
import type { ReplyCode } from "./reply-code.js";
import type { WireReply } from "./wire-reply.js";

/** A reply that was not the one wanted. */
export class ReplyError extends Error {
  override readonly name: string = "ReplyError";
  /** The reply. */
  readonly reply: WireReply;

  /** Takes the reply; the message is its code and its text. */
  constructor(reply: WireReply) {
    super(`${String(reply.code).padStart(DIGITS, "0")} ${reply.text}`);
    this.reply = reply;
  }

  /** The reply code, known or not. */
  get code(): ReplyCode {
    return this.reply.code;
  }

  /** The lines of the reply as they came, each character one octet. */
  get lines(): readonly string[] {
    return this.reply.lines;
  }

  /** The text of the reply, as {@link WireReply} has it. */
  get text(): string {
    return this.reply.text;
  }

  /** What the first digit says; `undefined` where no class has that digit. */
  get class(): ReplyClass | undefined {
    return classOf(this.reply.code);
  }
}
