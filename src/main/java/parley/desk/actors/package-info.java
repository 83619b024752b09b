/** Those who speak and act: what they are, and what they had a part in. */
@NullMarked
package parley.desk.actors;

import org.jspecify.annotations.NullMarked;
