package parley.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import parley.linear.Weights;
import parley.text.Sentence;
import parley.text.Token;

/**
 * The tagger and the parser with their weights: sentences in, trees out. Immutable, so one serves
 * all threads.
 */
public final class SyntaxModel {

  private final WordClasses classes;
  private final Tagger tagger;
  private final Parser parser;

  SyntaxModel(WordClasses classes, Tagger tagger, Parser parser) {
    this.classes = classes;
    this.tagger = tagger;
    this.parser = parser;
  }

  /** The model that ships with Parley. */
  public static SyntaxModel load() {
    String file = "model.bin.gz";
    try (InputStream in =
        Objects.requireNonNull(SyntaxModel.class.getResourceAsStream(file), file)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The tree of a sentence. The sentence has its words itself; the text is what it was cut from,
   * and its offsets are checked against it.
   */
  public Tree parse(String text, Sentence sentence) {
    Token end = sentence.tokens().getLast();
    if (end.end() > text.length() || !text.startsWith(end.word(), end.start())) {
      throw new IllegalArgumentException(
          "the sentence at " + sentence.span() + " is of another text");
    }
    return parse(sentence);
  }

  Tree parse(Sentence sentence) {
    var forms = new Forms(sentence.tokens(), classes);
    int[] tags = tagger.tag(forms);
    List<String> tagNames = mended(sentence, tags);
    Configuration parsed = parser.parse(forms, tags, SureHeads.of(sentence, tagNames));
    List<String> relations = new ArrayList<>(forms.size);
    for (int i = 0; i < forms.size; i++) {
      relations.add(parser.relations().get(parsed.labels[i]));
    }
    return new Tree(sentence, tagNames, parsed.heads, relations, forms.wordClass);
  }

  /** The tags alone, where no tree is needed. */
  public List<String> tags(Sentence sentence) {
    return List.copyOf(mended(sentence, tagger.tag(new Forms(sentence.tokens(), classes))));
  }

  /** The names of the tags, which are mended in place where the tagger is known to err. */
  private List<String> mended(Sentence sentence, int[] tags) {
    List<String> names = new ArrayList<>(tags.length);
    for (int tag : tags) {
      names.add(tagger.tags().get(tag));
    }
    for (int i = 0; i < tags.length; i++) {
      if (PresentVerbs.isPlural(sentence, names, i)) {
        mend(names, tags, i, "NNS");
      }
      String sure = SureTags.at(sentence, names, i);
      if (sure != null) {
        mend(names, tags, i, sure);
      }
    }
    int verb = PresentVerbs.find(sentence, names);
    if (verb >= 0) {
      mend(names, tags, verb, "VBZ");
    }
    int ofMany = PresentVerbs.ofMany(sentence, names);
    if (ofMany >= 0) {
      mend(names, tags, ofMany, "VBP");
    }
    return names;
  }

  private void mend(List<String> names, int[] tags, int i, String tag) {
    names.set(i, tag);
    tags[i] = tagger.tags().indexOf(tag);
  }

  Tagger tagger() {
    return tagger;
  }

  Parser parser() {
    return parser;
  }

  void write(DataOutputStream out) throws IOException {
    classes.write(out);
    writeNames(out, tagger.tags());
    tagger.weights().write(out);
    writeNames(out, parser.relations());
    parser.weights().write(out);
  }

  static SyntaxModel read(InputStream in) throws IOException {
    try (var stream =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
      WordClasses classes = WordClasses.read(stream);
      var tagger = new Tagger(readNames(stream), Weights.read(stream));
      return new SyntaxModel(classes, tagger, new Parser(readNames(stream), Weights.read(stream)));
    }
  }

  private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
    out.writeByte(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    int size = in.readUnsignedByte();
    List<String> names = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      names.add(in.readUTF().intern());
    }
    return List.copyOf(names);
  }
}
