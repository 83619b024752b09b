package parley.reader.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import parley.reader.mail.Message.Enclosure;

/** Takes a message apart that Outlook saved. */
public final class OutlookMessage {

  private static final int MOST_ENCLOSURES = 1_000;

  private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

  private OutlookMessage() {}

  /** Something that a message may lack. */
  private interface Field<T> {
    T get() throws ChunkNotFoundException;
  }

  /**
   * What the message says.
   *
   * @throws IOException if it is broken
   */
  public static Message read(byte[] bytes) throws IOException {
    try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
      message.setReturnNullOnMissingChunk(true);
      message.guess7BitEncoding();
      List<Enclosure> enclosures = new ArrayList<>();
      for (AttachmentChunks chunks : message.getAttachmentFiles()) {
        if (enclosures.size() < MOST_ENCLOSURES) {
          add(chunks, enclosures);
        }
      }
      return new Message(
          get(message::getSubject),
          get(message::getDisplayFrom),
          sent(message),
          get(message::getTextBody),
          get(message::getHtmlBody),
          enclosures,
          true);
    }
  }

  /** Outlook counts the time in tenths of a microsecond since 1601. */
  private static @Nullable String sent(MAPIMessage message) {
    PropertyValue time =
        message.getMainChunks().getRawProperties().get(MAPIProperty.CLIENT_SUBMIT_TIME);
    byte[] raw = time == null ? null : time.getRawValue();
    if (raw == null || raw.length < Long.BYTES) {
      return null;
    }
    long ticks = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).getLong();
    long seconds = ticks / 10_000_000 - SECONDS_FROM_1601_TO_1970;
    if (seconds < 0 || seconds > SECONDS_FROM_1601_TO_1970) {
      return null; // a mistake
    }
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
  }

  private static void add(AttachmentChunks chunks, List<Enclosure> enclosures) throws IOException {
    String name =
        chunks.getAttachLongFileName() != null
            ? chunks.getAttachLongFileName().getValue()
            : chunks.getAttachFileName() != null ? chunks.getAttachFileName().getValue() : null;
    String type =
        chunks.getAttachMimeTag() == null
            ? ""
            : chunks.getAttachMimeTag().getValue().toLowerCase(Locale.ROOT);
    boolean inline = chunks.getAttachContentId() != null;
    if (chunks.isEmbeddedMessage()) {
      try (MAPIMessage inside = chunks.getEmbeddedMessage()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inside.write(out);
        enclosures.add(
            new Enclosure(name == null ? "a message" : name, type, false, out.toByteArray()));
      }
    } else if (chunks.getAttachData() != null && chunks.getAttachData().getValue() != null) {
      enclosures.add(
          new Enclosure(
              name == null ? "a part without a name" : name,
              type,
              inline,
              chunks.getAttachData().getValue()));
    }
  }

  private static <T> @Nullable T get(Field<T> field) {
    try {
      return field.get();
    } catch (ChunkNotFoundException | RuntimeException e) {
      return null;
    }
  }
}
