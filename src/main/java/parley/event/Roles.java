package parley.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.Who;
import parley.linear.Features;
import parley.linear.Weights;

/**
 * Who takes part in what a word tells, by how likely each of those is whom its sentence names.
 *
 * <p>Whom the rules have and who is unlikely is left out, who was missed and is likely is added.
 */
final class Roles {

  /** Whoever the rules have and is less likely than this is left out. */
  private static final double LEAST = .25;

  /** The same of those who meet: of a long row of names the tree is lost. */
  private static final double LEAST_WHO_MEET = .1;

  /** Whoever the rules do not have and is likelier than this is added. */
  private static final double SURE = .6;

  private final RoleOptions options;

  /** Of each option the likelihoods of the sides, nobody's first. */
  private final double[][] likely;

  Roles(RoleOptions options, Weights weights) {
    this.options = options;
    likely = new double[options.all().size()][];
    Features features = new Features();
    for (int i = 0; i < likely.length; i++) {
      features.clear();
      options.add(i, features);
      likely[i] = features.likelihoods(weights, Weighing.ROLES, Weighing.SCALE);
    }
  }

  List<Participant> weigh(List<Participant> ruled, List<String> traits) {
    List<RoleOptions.Option> all = options.all();
    List<Participant> found = new ArrayList<>();
    for (Participant one : ruled) {
      double most = likelihood(one);
      double least = one.role() == Role.PRINCIPAL ? LEAST_WHO_MEET : LEAST;
      if (most < 0 || most >= least || options.isListed(one)) {
        found.add(one);
      }
    }
    boolean changed = found.size() < ruled.size();
    for (int i = 0; i < likely.length; i++) {
      int side =
          likely[i][RoleOptions.DOER] > likely[i][RoleOptions.OTHER]
              ? RoleOptions.DOER
              : RoleOptions.OTHER;
      boolean may = side == RoleOptions.DOER || options.takesOther();
      if (may && likely[i][side] >= SURE && isNew(all.get(i), found)) {
        for (Who who : options.named(all.get(i))) {
          if (found.stream().noneMatch(one -> one.who().isSameAs(who))) {
            found.add(new Participant(who, options.role(side)));
            changed = true;
          }
        }
      }
    }
    if (changed) {
      found.sort(Comparator.comparingInt(Roll::start));
    }
    addTraits(found, traits);
    return List.copyOf(found);
  }

  private boolean isNew(RoleOptions.Option option, List<Participant> found) {
    return options.mayBeMissed(option)
        && found.stream()
            .noneMatch(one -> options.means(option, one) || options.overlaps(option, one));
  }

  /** How likely somebody takes part who does; -1 where the options have nobody of them. */
  private double likelihood(Participant one) {
    double most = -1;
    for (int i = 0; i < likely.length; i++) {
      RoleOptions.Option option = options.all().get(i);
      if (options.means(option, one) || options.isThingOf(option, one)) {
        most = Math.max(most, likely[i][RoleOptions.side(one.role())]);
      }
    }
    return most;
  }

  private void addTraits(List<Participant> found, List<String> traits) {
    List<RoleOptions.Option> all = options.all();
    double least = 1;
    double together = 1;
    boolean unseen = false;
    for (Participant one : found) {
      double most = likelihood(one);
      if (options.isListed(one)) {
        continue;
      }
      if (most < 0) {
        unseen = true;
      } else {
        least = Math.min(least, most);
        together *= most;
      }
    }
    double missed = 0;
    double none = 1;
    for (int i = 0; i < likely.length; i++) {
      RoleOptions.Option option = all.get(i);
      if (options.mayBeMissed(option)
          && found.stream()
              .noneMatch(one -> options.means(option, one) || options.isThingOf(option, one))) {
        double some = 1 - likely[i][RoleOptions.NOBODY];
        missed = Math.max(missed, some);
        none *= 1 - some;
      }
    }
    Weighing.steps("roles least ", least, traits);
    Weighing.steps("roles missed ", missed, traits);
    Weighing.steps("roles together ", together * none, traits);
    if (unseen) {
      traits.add("roles unseen");
    }
  }
}
