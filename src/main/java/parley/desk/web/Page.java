package parley.desk.web;

/**
 * What is shown at an address: a record whose components are its data.
 *
 * <p>As HTML it is shown by its template, which gets it under the name {@code page}, and the frame
 * around it under {@code frame}. As JSON it is the record itself.
 */
public interface Page {

  /** The template below {@code src/main/jte}, without its ending: {@code table/table}. */
  String template();

  /** What stands in the browser's title and at the top of the page. */
  String title();
}
