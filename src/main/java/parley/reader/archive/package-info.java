/**
 * Files that hold many others: archives of the web, and what is compressed. Bytes come out of them,
 * with where they stood; what the bytes say is read one package up.
 *
 * <p>Start with {@link parley.reader.archive.Warc}. Whatever a file claims of itself (lengths,
 * sizes, how often it is compressed) is held to a limit before it is believed.
 */
@NullMarked
package parley.reader.archive;

import org.jspecify.annotations.NullMarked;
