package parley.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who a page names as its authors near its headline: in elements that say so, or in a byline. */
final class PageAuthors {

  /** A byline stands no further from the headline, in characters. */
  private static final int REACH = 2500;

  /** Above the headline it stands right there. */
  private static final int REACH_BEFORE = 500;

  /** Elements that stand so near to each other name the authors of one article. */
  private static final int TOGETHER = 350;

  private static final int LONGEST_BYLINE = 250;

  private static final int MOST_SIGNS = 200;

  private static final String PROFILES =
      "a[href*=/author], a[href*=/people/], a[href*=/by/], a[href*=/profile], a[href*=/contributor],"
          + " a[href*=/staff], a[href*=/autor], a[href*=/reporter], a[href*=/writer]";

  private final PageSigns signs;

  private PageAuthors(PageSigns signs) {
    this.signs = signs;
  }

  /** The authors that the page prints, or nobody. */
  static AuthorField printed(PageSigns signs) {
    PageAuthors authors = new PageAuthors(signs);
    AuthorField named = authors.named();
    return named.people().isEmpty() ? authors.orLine(named) : named;
  }

  private AuthorField orLine(AuthorField named) {
    AuthorField line = inLines();
    return line.isEmpty() ? named : line;
  }

  /** Of the elements that say that they hold authors those nearest to the headline. */
  private AuthorField named() {
    List<PageSigns.Sign> near = new ArrayList<>();
    for (PageSigns.Sign sign : signs.signs()) {
      int distance = signs.distance(sign.at());
      boolean before = signs.hasHeadline() && signs.isBefore(sign.at());
      boolean reached = before ? distance <= REACH_BEFORE : sign.sure() || distance <= REACH;
      if (sign.kind() == FieldWords.Kind.AUTHOR && reached && near.size() < MOST_SIGNS) {
        near.add(sign);
      }
    }
    near.sort(Comparator.comparingInt(sign -> signs.distance(sign.at())));
    AuthorField desks = AuthorField.NOBODY;
    PageSigns.@Nullable Sign first = null;
    Set<String> fields = new LinkedHashSet<>();
    for (PageSigns.Sign sign : near) {
      if (first != null && !goesWith(first, sign)) {
        continue;
      }
      List<String> names = names(sign);
      AuthorField field = AuthorField.of(names);
      if (field.people().isEmpty()) {
        desks = desks.isEmpty() ? field : desks;
        continue;
      }
      first = first == null ? sign : first;
      fields.addAll(names);
    }
    return fields.isEmpty() ? desks : AuthorField.of(List.copyOf(fields));
  }

  /** Whether two elements are of one kind, and stand near each other. */
  private static boolean goesWith(PageSigns.Sign first, PageSigns.Sign other) {
    Element one = first.element();
    Element two = other.element();
    return Math.abs(first.at() - other.at()) <= TOGETHER
        && one.normalName().equals(two.normalName())
        && one.className().equals(two.className());
  }

  /** The names in an element, each alone where its parts say which they are. */
  private List<String> names(PageSigns.Sign sign) {
    Element element = sign.element();
    List<String> names = new ArrayList<>();
    for (Element part : parts(element)) {
      String name = PageSigns.words(part, LONGEST_BYLINE);
      if (!AuthorField.of(name).isEmpty()) {
        names.add(name);
      }
    }
    if (!names.isEmpty()) {
      return names;
    }
    String whole = PageSigns.words(element, LONGEST_BYLINE);
    boolean alone =
        whole.indexOf(' ') < 0
            && whole.chars().noneMatch(c -> PageBlock.isWide((char) c))
            && !sign.sure()
            && !element.className().contains("uthor");
    return whole.isEmpty() || alone ? List.of() : List.of(whole);
  }

  private List<Element> parts(Element element) {
    List<Element> parts = new ArrayList<>();
    for (Element part :
        element.select("[itemprop=name], [rel=author], [rel~=author], " + PROFILES)) {
      parts.add(part);
    }
    if (parts.isEmpty()) {
      for (Element part : element.select("[class]")) {
        if (signs.kinds(part).contains(FieldWords.Kind.NAME)) {
          parts.add(part);
        }
      }
    }
    return parts.size() > MOST_SIGNS ? List.of() : parts;
  }

  /** A line near the headline that begins with “By” or its like. */
  private AuthorField inLines() {
    for (PageSigns.Line line : signs.lines()) {
      if (signs.hasHeadline() && !signs.isBefore(line.at()) && signs.distance(line.at()) <= REACH) {
        AuthorField field = byline(line.text());
        if (!field.isEmpty()) {
          return field;
        }
      }
    }
    return AuthorField.NOBODY;
  }

  private static AuthorField byline(String raw) {
    String line = raw.length() > LONGEST_BYLINE ? null : AuthorField.labelled(raw);
    if (line == null) {
      return AuthorField.NOBODY;
    }
    AuthorField field = AuthorField.of(line);
    for (String name : field.people()) {
      if (name.indexOf(' ') < 0 || !isCapital(name)) {
        return AuthorField.NOBODY;
      }
    }
    return field;
  }

  private static boolean isCapital(String name) {
    int capitals = 0;
    String[] words = name.split(" ", -1);
    for (String word : words) {
      capitals += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
    }
    return capitals >= 2;
  }
}
