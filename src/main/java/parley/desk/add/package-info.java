/**
 * Adding articles: pasted, dropped, or named when the desk was started. {@link
 * parley.desk.add.Intake} reads them, one after the other, while everything else goes on.
 */
@NullMarked
package parley.desk.add;

import org.jspecify.annotations.NullMarked;
