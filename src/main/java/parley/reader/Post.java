package parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Embed;
import parley.article.Link;
import parley.article.Published;

/** Somebody's post inside an article, and the line that signs it: {@code — Name (@handle) day}. */
final class Post {

  private static final String DASHES = "—–-―";

  private Post() {}

  /** Who signs a post, when, and where it stands. */
  record Signature(String author, @Nullable Published published, List<String> urls) {}

  /** The signature of a post, if that is all the block is, or null. */
  static @Nullable Signature signature(Block block) {
    String text = block.text();
    int at = text.indexOf("(@");
    int close = at < 0 ? -1 : text.indexOf(')', at);
    if (close < 0 || text.length() > 250 || DASHES.indexOf(text.charAt(0)) < 0) {
      return null;
    }
    String author = text.substring(1, close + 1).strip();
    String rest = text.substring(close + 1).strip();
    Published published = Days.line(rest);
    return rest.isEmpty() || published != null
        ? new Signature(author, published, addresses(block))
        : null;
  }

  /** Where in the block a signature begins that ends it, or -1. */
  static int signatureIn(Block block) {
    String text = block.text();
    int at = text.lastIndexOf("(@");
    for (int i = at; i >= 0 && i > at - 100; i--) {
      if (DASHES.indexOf(text.charAt(i)) >= 0
          && (i == 0 || text.charAt(i - 1) == ' ')
          && signature(block.part(i, text.length())) != null) {
        return i;
      }
    }
    return -1;
  }

  static Embed embed(List<Block> paragraphs, @Nullable Signature signature) {
    StringBuilder text = new StringBuilder();
    List<String> urls = new ArrayList<>();
    boolean video = false;
    for (Block paragraph : paragraphs) {
      String words = words(paragraph, urls);
      if (!words.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(words);
      }
    }
    for (String url : urls) {
      video |= url.contains("youtube.com/") || url.contains("youtu.be/");
    }
    if (signature != null) {
      urls.addAll(signature.urls);
    }
    return new Embed(
        video && signature == null ? "video" : "post",
        signature == null ? null : signature.author,
        signature == null ? null : signature.published,
        text.toString(),
        urls.stream().distinct().toList());
  }

  /** The words of a paragraph without addresses, which go to the list. */
  private static String words(Block paragraph, List<String> urls) {
    urls.addAll(addresses(paragraph));
    List<String> words = new ArrayList<>();
    for (String word : paragraph.text().split(" ", -1)) {
      if (isAddress(word)) {
        urls.add(word);
      } else {
        words.add(word);
      }
    }
    String rest = String.join(" ", words).strip();
    boolean cueAlone =
        rest.length() < paragraph.text().length()
            && rest.endsWith(":")
            && BlockRules.shipped().find(rest) != null;
    return cueAlone ? "" : rest;
  }

  static boolean isAddress(String word) {
    return word.startsWith("https://")
        || word.startsWith("http://")
        || word.startsWith("pic.twitter.com/")
        || word.startsWith("t.co/")
        || word.startsWith("www.");
  }

  private static List<String> addresses(Block block) {
    List<String> urls = new ArrayList<>();
    for (Link link : block.links()) {
      if (!link.url().equals("#")) {
        urls.add(link.url());
      }
    }
    return urls;
  }
}
