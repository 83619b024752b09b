/**
 * What every page of the desk is made with: routes, what was asked, what is answered, and how that
 * becomes HTML or JSON.
 *
 * <p>A page is a {@link parley.desk.web.Page}, a record whose components are its data. Its template
 * shows them as HTML; the same record is the JSON at the same address with {@code .json} behind it.
 * Start reading at {@link parley.desk.web.Route}.
 */
@NullMarked
package parley.desk.web;

import org.jspecify.annotations.NullMarked;
