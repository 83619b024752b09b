package parley.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Participant;
import parley.entry.When;
import parley.linear.Features;
import parley.linear.Weights;
import parley.reading.ArticleContext;
import parley.reading.Factuality;

/**
 * Weighs what the rules read of an event, by weights learned from events that people corrected: who
 * takes part, on which day, and whether it is told as a fact.
 *
 * <p>The weights know what the rules have. What is unlikely is left out or put right where
 * something else is likely enough, and how sure all of it is are traits of the event.
 */
public final class Weighing {

  /** What a score of the weights is divided by, so that whole numbers do. */
  public static final double SCALE = 1000;

  /** The weights, one model each. */
  public record Models(Weights roles, Weights days, Weights realis, Weights senses) {

    public void write(DataOutputStream out) throws IOException {
      roles.write(out);
      days.write(out);
      realis.write(out);
      senses.write(out);
    }

    static Models read(DataInputStream in) throws IOException {
      Weights roles = Weights.read(in);
      Weights days = Weights.read(in);
      Weights realis = Weights.read(in);
      return new Models(roles, days, realis, Weights.read(in));
    }
  }

  /** How many classes each model has. */
  public static final int ROLES = RoleOptions.SIDES;

  public static final int DAYS = 2;
  public static final int REALIS = RealisTraits.CLASSES;
  public static final int SENSES = 2;

  /** A day of the rules that is less likely than this is left out. */
  private static final double LEAST_DAY = .15;

  /** Likelier than this is a day that the rules do not have, or another realis than theirs. */
  private static final double SURE_DAY = .75;

  private static final double SURE_REALIS = .6;

  private static final String SHIPPED = "events.bin.gz";

  private final @Nullable Models models;

  /** By these weights; without any everything is as the rules have it. */
  public Weighing(@Nullable Models models) {
    this.models = models;
  }

  private static final class Shipped {
    static final Weighing WEIGHING = read();
  }

  /** By the weights that ship with Parley. */
  static Weighing shipped() {
    return Shipped.WEIGHING;
  }

  private static Weighing read() {
    try (InputStream in = Weighing.class.getResourceAsStream(SHIPPED)) {
      return new Weighing(
          in == null
              ? null
              : Models.read(
                  new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class of how something is told. */
  public static int number(Factuality told) {
    return RealisTraits.number(told);
  }

  /** Those who take part; traits that tell how sure they are go to {@code traits}. */
  List<Participant> roles(RoleOptions options, List<Participant> ruled, List<String> traits) {
    return models == null ? ruled : new Roles(options, models.roles).weigh(ruled, traits);
  }

  /** The day, null where none is likely enough. */
  @Nullable When day(DayOptions options, @Nullable When ruled, List<String> traits) {
    if (models == null) {
      return ruled;
    }
    Features features = new Features();
    double own = -1;
    double most = 0;
    When likeliest = null;
    for (int i = 0; i < options.all().size(); i++) {
      DayOptions.Option option = options.all().get(i);
      features.clear();
      options.add(i, features);
      double likely = features.likelihoods(models.days, DAYS, SCALE)[1];
      if (option.isRuled()) {
        own = Math.max(own, likely);
      } else if (likely > most && option.mayBe()) {
        most = likely;
        likeliest = option.when();
      }
    }
    boolean isLeft = ruled != null && (own < 0 || own >= LEAST_DAY);
    boolean isAdded = !isLeft && most >= SURE_DAY;
    if (isLeft) {
      steps("day likely ", own < 0 ? 1 : own, traits);
      steps("day missed ", most, traits);
      return ruled;
    }
    steps("day likely ", isAdded ? most : 1, traits);
    steps("day missed ", isAdded ? 0 : Math.max(most, own), traits);
    return isAdded ? likeliest : null;
  }

  /** How likely the word is meant as the rules take it. */
  void sense(ArticleContext context, Trigger trigger, List<String> traits) {
    if (models != null) {
      Features features = new Features();
      SenseTraits.add(context, trigger, features);
      steps("sense likely ", features.likelihoods(models.senses, SENSES, SCALE)[1], traits);
    }
  }

  /** Whether it is told as a fact. */
  Factuality realis(Trigger trigger, Factuality ruled, List<String> traits) {
    if (models == null) {
      return ruled;
    }
    Features features = new Features();
    RealisTraits.add(trigger, ruled, features);
    double[] likely = features.likelihoods(models.realis, REALIS, SCALE);
    int best = RealisTraits.number(ruled);
    for (int i = 0; i < likely.length; i++) {
      if (likely[i] >= SURE_REALIS && likely[i] > likely[best]) {
        best = i;
      }
    }
    steps("realis likely ", likely[best], traits);
    return RealisTraits.of(best);
  }

  /** A trait for every tenth that is reached, so that what lies between two is learned as well. */
  static void steps(String name, double likely, List<String> traits) {
    for (int tenth = 1; tenth < 10; tenth++) {
      if (likely * 10 >= tenth) {
        traits.add(name + tenth);
      }
    }
    if (likely >= .95) {
      traits.add(name + "9.5");
    }
  }
}
