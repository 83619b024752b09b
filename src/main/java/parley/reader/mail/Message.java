package parley.reader.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param from as the message names its sender, with the address
 * @param sent as written
 * @param text the body as plain text
 * @param html the body as HTML
 * @param whole whether all of it was there
 */
public record Message(
    @Nullable String subject,
    @Nullable String from,
    @Nullable String sent,
    @Nullable String text,
    @Nullable String html,
    List<Enclosure> enclosures,
    boolean whole) {

  public Message {
    enclosures = List.copyOf(enclosures);
  }

  /**
   * Something that comes with a message.
   *
   * @param name of the file; made of its type where it has none
   * @param type such as {@code application/pdf}, in small letters; may be wrong
   * @param inline whether it is shown in the message rather than beside it
   * @param bytes without the encoding in which it travelled
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  public record Enclosure(String name, String type, boolean inline, byte[] bytes) {}
}
