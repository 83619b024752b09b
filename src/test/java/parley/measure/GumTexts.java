package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.measure.ChainedText.Annotated;
import parley.measure.ChainedText.Form;
import parley.rule.RuleFile;
import parley.text.Span;

/**
 * The articles of GUM with their chains, out of CoNLL-U files: the text is put together from the
 * tokens, and the trees are used only to tell which phrases count.
 *
 * <p>A phrase stands in the place of a source or an actor where it is a subject, an object, an
 * agent ("by her") or an owner ("her offer"), or is joined to one. A description is a definite or
 * possessive noun phrase for a person, an organisation or a place whose head is a common noun, or a
 * common noun written large ("the President"). A name is a phrase whose head is a proper noun, but
 * none that joins several. A place counts as named where the name is a state's.
 */
public final class GumTexts {

  private static final Pattern BRACKET = Pattern.compile("\\([^()]+\\)?|[^()]+\\)");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "him",
          "his",
          "himself",
          "she",
          "her",
          "hers",
          "herself",
          "it",
          "its",
          "itself",
          "they",
          "them",
          "their",
          "theirs",
          "themselves",
          "'em",
          "who",
          "whom",
          "whose");

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private static final Set<String> SORTS = Set.of("person", "organization", "place");

  /** The names of states, their capitals left out. */
  private static final Set<String> STATES = states();

  private GumTexts() {}

  private static Set<String> states() {
    Set<String> states = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("book/states.names").lines()) {
      states.add(line.field(0));
      states.addAll(line.list(3));
    }
    return states;
  }

  /** Every document in a folder, in the order of their names. */
  public static List<ChainedText> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
    }
    Set<String> common = new HashSet<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.split("\t", -1);
        if (fields.length > 9 && fields[4].equals("NN")) {
          common.add(fields[1]);
        }
      }
    }
    List<ChainedText> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(new Document(common).read(Files.readAllLines(file, UTF_8)));
    }
    return texts;
  }

  private static final class Token {
    String word = "";
    String tag = "";
    String relation = "";
    int head;
    Span span = new Span(0, 0);
  }

  private record Open(String chain, String sort, int first) {}

  private record Phrase(String chain, String sort, int first, int last) {}

  /** One file, while it is read; tokens count from the start of the document. */
  private static final class Document {
    private final Set<String> common;
    private final StringBuilder text = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, List<Open>> open = new HashMap<>();
    private String name = "";
    private String genre = "";
    private @Nullable Published published;

    Document(Set<String> common) {
      this.common = common;
    }

    ChainedText read(List<String> lines) {
      int sentence = 0;
      int joinedTo = -1;
      for (String line : lines) {
        if (line.startsWith("#")) {
          header(line);
          continue;
        }
        if (line.isEmpty()) {
          sentence = tokens.size();
          continue;
        }
        String[] fields = line.split("\t", -1);
        boolean space = !fields[9].contains("SpaceAfter=No");
        if (fields[0].contains(".")) {
          continue;
        }
        if (fields[0].contains("-")) {
          joinedTo = sentence + Integer.parseInt(fields[0].substring(fields[0].indexOf('-') + 1));
          continue;
        }
        Token token = new Token();
        token.word = fields[1];
        token.tag = fields[4];
        token.relation = fields[7].replaceFirst(":.*", "");
        if (fields[7].equals("nmod:poss") || fields[7].equals("obl:agent")) {
          token.relation = fields[7];
        }
        token.head = Integer.parseInt(fields[6]) - 1 + sentence;
        if (fields[6].equals("0")) {
          token.head = -1;
        }
        token.span = new Span(text.length(), text.length() + token.word.length());
        text.append(token.word);
        tokens.add(token);
        // the parts of a word like "don't" stand without a space, the last as the whole does
        if (space && tokens.size() >= joinedTo) {
          text.append(' ');
        }
        entities(fields[9], tokens.size() - 1);
      }
      return finish();
    }

    private void header(String line) {
      if (line.startsWith("# newdoc id = ")) {
        name = line.substring("# newdoc id = ".length());
      } else if (line.startsWith("# meta::genre = ")) {
        genre = line.substring("# meta::genre = ".length());
      } else if (line.matches("# meta::dateCreated = \\d{4}-\\d\\d-\\d\\d")) {
        published =
            Published.on(LocalDate.parse(line.substring("# meta::dateCreated = ".length())));
      } else if (line.equals("# newpar") && !text.isEmpty()) {
        text.append("\n\n");
      }
    }

    private void entities(String misc, int token) {
      for (String part : misc.split("\\|", -1)) {
        if (!part.startsWith("Entity=")) {
          continue;
        }
        Matcher matcher = BRACKET.matcher(part.substring("Entity=".length()));
        while (matcher.find()) {
          String bracket = matcher.group();
          String[] fields = bracket.replaceAll("[()]", "").split("-", -1);
          // a phrase in pieces: 12[1/2]
          String chain = fields[0].replaceFirst("\\[.*", "");
          List<Open> stack = open.computeIfAbsent(chain, k -> new ArrayList<>());
          if (bracket.startsWith("(")) {
            stack.add(new Open(chain, fields[1], token));
          }
          if (bracket.endsWith(")") && !stack.isEmpty()) {
            Open begun = stack.removeLast();
            phrases.add(new Phrase(chain, begun.sort, begun.first, token));
          }
        }
      }
    }

    private ChainedText finish() {
      List<Annotated> mentions = new ArrayList<>();
      Set<String> named = new HashSet<>();
      Set<Integer> annotated = new HashSet<>();
      for (Phrase phrase : phrases) {
        int head = head(phrase);
        Form form = form(phrase, head);
        Span span =
            new Span(tokens.get(phrase.first).span.start(), tokens.get(phrase.last).span.end());
        mentions.add(new Annotated(phrase.chain, span, tokens.get(head).span, form, acts(head)));
        annotated.add(head);
        if (form == Form.NAME && isActor(phrase)) {
          named.add(phrase.chain);
        }
      }
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (!annotated.contains(i)
            && token.tag.startsWith("PRP")
            && PRONOUNS.contains(small(token.word))) {
          mentions.add(new Annotated("", token.span, token.span, Form.PRONOUN, acts(i)));
        }
      }
      mentions.sort(Comparator.comparing(Annotated::span));
      Article article = Article.builder(name, text.toString()).published(published).build();
      return new ChainedText(genre, article, mentions, named);
    }

    /** The word that the rest hangs from; of "director Ada Renn" the name. */
    private int head(Phrase phrase) {
      int head = phrase.last;
      for (int i = phrase.last; i >= phrase.first; i--) {
        Token token = tokens.get(i);
        boolean outside = token.head < phrase.first || token.head > phrase.last;
        if (outside && !token.relation.equals("punct")) {
          head = i;
          break;
        }
      }
      if (tokens.get(head).tag.startsWith("NNP")) {
        return head;
      }
      for (int i = head + 1; i <= phrase.last; i++) {
        Token token = tokens.get(i);
        if (token.head == head && token.relation.equals("flat") && token.tag.startsWith("NNP")) {
          return i;
        }
      }
      return head;
    }

    private Form form(Phrase phrase, int head) {
      Token token = tokens.get(head);
      if (phrase.first == phrase.last && PRONOUNS.contains(small(token.word))) {
        return Form.PRONOUN;
      }
      boolean definite = DEFINITE.contains(small(tokens.get(phrase.first).word));
      boolean owned = false;
      boolean joins = false;
      for (int i = phrase.first; i <= phrase.last; i++) {
        if (tokens.get(i).head == head) {
          owned |= tokens.get(i).relation.equals("nmod:poss");
          joins |= tokens.get(i).relation.equals("conj");
        }
      }
      if (joins) {
        return Form.OTHER;
      }
      boolean large =
          token.tag.startsWith("NNP")
              && definite
              && phrase.last - phrase.first == 1
              && common.contains(small(token.word));
      if (token.tag.startsWith("NNP") && !large) {
        return Form.NAME;
      }
      boolean noun = large || token.tag.equals("NN") || token.tag.equals("NNS");
      return noun && (definite || owned) && SORTS.contains(phrase.sort)
          ? Form.DESCRIPTION
          : Form.OTHER;
    }

    private boolean acts(int head) {
      int at = head;
      for (int steps = 0; steps < 8 && tokens.get(at).relation.matches("conj|flat"); steps++) {
        at = tokens.get(at).head;
      }
      return switch (tokens.get(at).relation) {
        case "nsubj", "obj", "iobj", "obl:agent", "nmod:poss" -> true;
        default -> false;
      };
    }

    private boolean isActor(Phrase phrase) {
      return switch (phrase.sort) {
        case "person", "organization" -> true;
        case "place" -> isState(phrase);
        default -> false;
      };
    }

    private boolean isState(Phrase phrase) {
      int first = phrase.first;
      if (first < phrase.last && DEFINITE.contains(small(tokens.get(first).word))) {
        first++;
      }
      int from = tokens.get(first).span.start();
      String words = text.substring(from, tokens.get(phrase.last).span.end());
      return STATES.contains(words.strip());
    }

    private static String small(String word) {
      return word.toLowerCase(Locale.ROOT);
    }
  }
}
