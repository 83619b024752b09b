package parley.desk;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import parley.desk.web.Site;

/**
 * The server's own settings: what it takes from a client before any page is asked, and for how
 * long.
 */
final class Listening {

  /** The longest first line of a request, in bytes: filters stand in the address. */
  private static final int LONGEST_ADDRESS = 8_192;

  private static final int LONGEST_HEADERS = 16_384;

  /** A client that says nothing for so long is hung up on. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final Duration BETWEEN_REQUESTS = Duration.ofMinutes(2);

  private static final int CONNECTIONS = 1_000;
  private static final int REQUESTS = 200;

  private Listening() {}

  /**
   * Starts to listen.
   *
   * @throws BindException if the port is taken, or the address is not this machine's
   */
  static WebServer start(Desk.Setting setting, Site site) throws BindException {
    probe(new InetSocketAddress(setting.address(), setting.port()));
    WebServer server =
        WebServer.builder()
            .address(setting.address())
            .port(setting.port())
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofMillis(500))
            .maxTcpConnections(CONNECTIONS)
            .maxConcurrentRequests(REQUESTS)
            .idleConnectionTimeout(BETWEEN_REQUESTS)
            .idleConnectionPeriod(Duration.ofSeconds(10))
            .connectionOptions(SocketOptions.builder().readTimeout(SILENCE).build())
            .addProtocol(
                Http1Config.builder()
                    .maxPrologueLength(LONGEST_ADDRESS)
                    .maxHeadersSize(LONGEST_HEADERS)
                    .build())
            .directHandlers(refusals(site))
            .addRouting(HttpRouting.builder().any(site))
            .build()
            .start();
    if (server.port() < 0) {
      throw new BindException("somebody else was faster");
    }
    return server;
  }

  /** The server itself only logs that it could not start. */
  private static void probe(InetSocketAddress address) throws BindException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // a port whose last connections are just being closed is free
      socket.bind(address);
    } catch (BindException e) {
      throw e;
    } catch (IOException e) {
      throw (BindException) new BindException(String.valueOf(e.getMessage())).initCause(e);
    }
  }

  /** What the server refuses before it is a request has the same shape as every other error. */
  private static DirectHandlers refusals(Site site) {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      handlers.addHandler(type, site.refusals());
    }
    return handlers.build();
  }
}
