package parley.desk.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Talks;
import parley.dossier.Allegiances;
import parley.dossier.Dossier;
import parley.mark.Days;
import parley.store.Account;
import parley.store.RecordStore;
import parley.store.Saying;
import parley.store.Sides;
import parley.store.Snapshot;
import parley.store.StoreException;

/**
 * The statements of a negotiation as moments. They are held article by article, for a record has
 * very many: after a change only the articles that changed are read again, and of the others only
 * what those said who stand for another side by now is placed anew.
 */
final class SaidMoments {

  private record Speaker(String name, @Nullable String actor) {}

  /**
   * A statement, for which side it was made, and its moment; null where it has no place in time.
   */
  private record Said(Saying saying, String side, @Nullable Moment moment) {}

  private final Dossier dossier;
  private final NavigableMap<Long, List<Said>> byArticle = new TreeMap<>();
  private final Map<Speaker, String> speakers = new HashMap<>();
  private Set<String> lanes = Set.of();
  private Sides sides = new Sides(Map.of(), Map.of());
  private Allegiances allegiances;
  private long version = Snapshot.NOTHING;

  SaidMoments(Dossier dossier) {
    this.dossier = dossier;
    allegiances = new Allegiances(dossier, sides);
  }

  /**
   * Those that have a place in time, in the order of reading.
   *
   * @param datedOnly only those of which it is told when they were made
   */
  synchronized List<Moment> of(RecordStore store, Talks.Talk talk, boolean datedOnly)
      throws StoreException {
    long known = version;
    version = Snapshot.NOTHING; // until all of it is up to date
    place(talk);
    version = store.atOneMoment(now -> read(now, known));
    List<Moment> moments = new ArrayList<>();
    for (List<Said> article : byArticle.values()) {
      for (Said said : article) {
        if (said.moment != null && (said.saying.dated() || !datedOnly)) {
          moments.add(said.moment);
        }
      }
    }
    return moments;
  }

  /** Places anew what is held, where sides or lanes are other ones than they were. */
  private void place(Talks.Talk talk) {
    Set<String> drawn = Course.lanes(talk.parties());
    boolean redrawn = !drawn.equals(lanes);
    if (!redrawn && talk.sides().equals(sides)) {
      return;
    }
    lanes = drawn;
    sides = talk.sides();
    allegiances = new Allegiances(dossier, talk.sides());
    speakers.replaceAll((speaker, side) -> side(speaker));
    byArticle.replaceAll((article, all) -> {
      boolean other =
          redrawn || all.stream().anyMatch(said -> !said.side.equals(side(said.saying)));
      return other ? all.stream().map(said -> said(said.saying)).toList() : all;
    });
  }

  private long read(Snapshot now, long known) {
    long current = now.version();
    long since = known > current ? Snapshot.NOTHING : known;
    if (since == Snapshot.NOTHING) {
      byArticle.clear();
    }
    now.changed(since)
        .forEach((key, found) -> {
          Account.Source source = found.orElse(null);
          if (source == null || !dossier.covers(source.day())) {
            byArticle.remove(key);
          } else {
            byArticle.put(key, now.sayings(source).stream().map(this::said).toList());
          }
        });
    return current;
  }

  /** For which side somebody speaks, or else who it is. */
  private String side(Speaker speaker) {
    String known = allegiances.of(speaker.name(), speaker.actor());
    return known == null ? speaker.name() : known;
  }

  private String side(Saying saying) {
    return saying.speaker() == null
        ? ""
        : speakers.computeIfAbsent(new Speaker(saying.speaker(), saying.actor()), this::side);
  }

  private Said said(Saying saying) {
    String side = side(saying);
    return new Said(saying, side, moment(saying, side));
  }

  private @Nullable Moment moment(Saying saying, String side) {
    String name = saying.speaker();
    String when = saying.when();
    Days days = when == null ? null : Days.of(when).orElse(null);
    LocalDate reported = saying.reported();
    if (days == null && reported == null) {
      return null;
    }
    return new Moment(
        true,
        "statement",
        lanes.contains(side) ? side : Course.OTHERS,
        name == null ? List.of() : List.of(name),
        side.isEmpty() ? Set.of() : Set.of(side),
        days == null ? null : when,
        days != null && when != null
            ? Stretch.of(days, when)
            : Stretch.of(new Days(reported, reported)),
        null,
        null,
        saying.realis(),
        saying.negated(),
        reported,
        days == null,
        1,
        false,
        List.of(saying.entry()));
  }
}
