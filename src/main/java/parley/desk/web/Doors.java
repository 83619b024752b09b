package parley.desk.web;

import java.util.Map;
import parley.store.RecordStore;
import parley.store.StoreException;

/** Who may come in: decides who asks. */
public interface Doors {

  /**
   * What a request tells of whoever sends it.
   *
   * @param cookies by their names
   * @param address of the socket's other end
   * @param forwardedFor what a proxy says of where it comes from; empty if nothing, and anybody can
   *     write it where there is no proxy
   * @param host as the request names this server
   */
  record Caller(Map<String, String> cookies, String address, String forwardedFor, String host) {
    public Caller {
      cookies = Map.copyOf(cookies);
    }
  }

  /** Who this is; one who may do nothing if nobody is signed in. */
  Visitor visitor(RecordStore store, Caller caller) throws StoreException;
}
