/** What a reader relies on; every article here is about the invented talks of Vareno. */
@NullMarked
package parley.reader;

import org.jspecify.annotations.NullMarked;
