package parley.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who sits at the desk: a fresh profile of the browser, with one tab. When it ends, the
 * test fails if the console told of an error, if the page broke its own policy, if a request failed
 * or was refused, or if anything was asked of another host than the desk.
 */
final class Sitting implements AutoCloseable {

  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private boolean refusalsExpected;

  private Sitting(String address, Browser.NewContextOptions options) {
    this.address = address;
    this.context = Chromium.needed().newContext(options.setBaseURL(address));
    context.setDefaultTimeout(10_000);
    context.onRequest(this::see);
    context.onRequestFailed(this::seeFailed);
    context.onResponse(this::see);
    context.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())) {
        troubles.add("console: " + message.text());
      }
    });
    context.onWebError(error -> troubles.add("script: " + error.error()));
    this.page = context.newPage();
  }

  private static Browser.NewContextOptions usual() {
    return new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB");
  }

  static Sitting at(OpenDesk desk) {
    return new Sitting(desk.address(), usual());
  }

  static Sitting inTheDark(OpenDesk desk) {
    return new Sitting(desk.address(), usual().setColorScheme(ColorScheme.DARK));
  }

  /** With the narrowest screen that has to be enough. */
  static Sitting onASmallPhone(OpenDesk desk) {
    return new Sitting(desk.address(), usual().setViewportSize(320, 640).setHasTouch(true));
  }

  static Sitting withoutScript(OpenDesk desk) {
    return new Sitting(desk.address(), usual().setJavaScriptEnabled(false));
  }

  /** For a picture. */
  static Sitting of(OpenDesk desk, int width, int height, ColorScheme scheme) {
    return new Sitting(
        desk.address(), usual().setViewportSize(width, height).setColorScheme(scheme));
  }

  private void see(Request request) {
    if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
      troubles.add("asked of another host: " + request.url());
    }
  }

  private void see(Response response) {
    if (response.status() >= 400 && !refusalsExpected) {
      troubles.add(response.status() + ": " + response.url());
    }
  }

  private void seeFailed(Request request) {
    // what a page still asks for when somebody leaves it is broken off
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      troubles.add(request.failure() + ": " + request.url());
    }
  }

  /** From now on answers that refuse are what the test is about. */
  Sitting expectingRefusals() {
    refusalsExpected = true;
    return this;
  }

  /** Opens an address of the desk, such as {@code /articles}. */
  Page open(String path) {
    page.navigate(path);
    return page;
  }

  Page page() {
    return page;
  }

  /** What went wrong until now, and forgets it. */
  List<String> troubles() {
    List<String> until = List.copyOf(troubles);
    troubles.clear();
    return until;
  }

  @Override
  public void close() {
    context.close();
    if (refusalsExpected) {
      troubles.removeIf(trouble -> trouble.startsWith("console: Failed to load resource"));
    }
    if (!troubles.isEmpty()) {
      throw new AssertionError("The browser complained:\n" + String.join("\n", troubles));
    }
  }
}
