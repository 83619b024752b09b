package parley.desk.web;

import java.util.Map;
import parley.store.RecordStore;
import parley.store.StoreException;

/** Who may come in: decides who asks. */
public interface Doors {

  /**
   * Whoever sends these cookies from this address; one who may do nothing if nobody is signed in.
   *
   * @param host as the request names this server
   */
  Visitor visitor(RecordStore store, Map<String, String> cookies, String address, String host)
      throws StoreException;
}
