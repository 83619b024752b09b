@NullMarked
package parley.reader.archive;

import org.jspecify.annotations.NullMarked;
