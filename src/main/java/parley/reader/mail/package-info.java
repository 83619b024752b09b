/**
 * Messages, taken apart: who wrote what to whom and when, and what is enclosed.
 *
 * <p>Start with {@link parley.reader.mail.Message}. {@link parley.reader.mail.InternetMessage}
 * reads those of the internet (RFC 5322, MIME), {@link parley.reader.mail.OutlookMessage} those
 * that Outlook saves.
 */
@NullMarked
package parley.reader.mail;

import org.jspecify.annotations.NullMarked;
