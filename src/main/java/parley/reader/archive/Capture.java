package parley.reader.archive;

import org.jspecify.annotations.Nullable;

/**
 * A page as an archive of the web has it.
 *
 * @param offset of its record in the file; where records are compressed one by one, of the
 *     compressed one
 * @param address from which it was fetched
 * @param type as its server called it, without parameters and in small letters; empty if it said
 *     nothing
 * @param charset as its server called it
 * @param content as it was before it was compressed for sending
 * @param cut whether the archive has the beginning alone
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or changed
public record Capture(
    long offset,
    @Nullable String address,
    String type,
    @Nullable String charset,
    byte[] content,
    boolean cut) {}
