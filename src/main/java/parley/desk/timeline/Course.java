package parley.desk.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Asked;
import parley.desk.web.Parties;
import parley.desk.web.Talks;
import parley.dossier.Cluster;
import parley.dossier.Dossier;
import parley.dossier.EventClusters;
import parley.dossier.Happening;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.mark.Days;
import parley.store.Filter;
import parley.store.StoreException;

/**
 * Everything that has a place in time, as one negotiation sees it. What several articles tell of
 * one event is one moment.
 *
 * @param dated in the order of time
 * @param untold events of which no words tell the day, in the order of their articles' days
 */
record Course(List<Moment> dated, List<Moment> untold) {

  /** The lane of meetings, calls, talks and what sides do together. */
  static final String TALKS = "talks";

  /** The lane of those who are no party. */
  static final String OTHERS = "others";

  private static final Set<EventKind> CONSULTING =
      EnumSet.of(EventKind.MEETING, EventKind.CALL, EventKind.TALKS, EventKind.VISIT);

  private static final Set<String> TYPES = Set.of("event", "statement");

  /** What two sides do, whoever is named first. */
  private static final Set<EventKind> MUTUAL =
      EnumSet.of(
          EventKind.AGREEMENT,
          EventKind.SIGNING,
          EventKind.CEASEFIRE,
          EventKind.EXCHANGE,
          EventKind.COOPERATION);

  private static final Comparator<Moment> IN_TIME =
      Comparator.comparing(
              (Moment moment) -> moment.stretch() == null ? null : moment.stretch().anchor(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              moment -> moment.stretch() == null ? null : moment.stretch().to(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Moment::byReport)
          .thenComparing(Moment::reported, Comparator.nullsLast(Comparator.naturalOrder()));

  Course {
    dated = List.copyOf(dated);
    untold = List.copyOf(untold);
  }

  /** Which statements are shown. */
  enum Statements {
    /** Those of which words tell the day. */
    SAID("said"),
    /** The others too, on the day on which they were reported. */
    REPORTED("reported"),
    NONE("none");

    private final String label;

    Statements(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Courses as they were worked out, each until the record changes. */
  static final class Held {

    private record Key(Dossier dossier, Statements statements) {}

    private record Known(long version, Course course) {}

    private record Somebody(long version, String name) {}

    /** So many names are remembered: of those who zoom into what somebody did. */
    private static final int NAMES = 20;

    private final Map<Key, Known> held = new ConcurrentHashMap<>();
    private final Map<Dossier, SaidMoments> said = new ConcurrentHashMap<>();
    private final Map<Somebody, Set<String>> entries = new ConcurrentHashMap<>();

    Course of(Asked asked, Statements statements) throws StoreException {
      Talks.Talk talk = asked.talk();
      Key key = new Key(asked.dossier(), statements);
      Known known = held.get(key);
      if (known == null || known.version() != talk.version()) {
        List<Moment> moments =
            statements == Statements.NONE
                ? List.of()
                : said.computeIfAbsent(asked.dossier(), SaidMoments::new)
                    .of(asked.store(), talk, statements == Statements.SAID);
        known = new Known(talk.version(), Course.of(talk, moments));
        held.put(key, known);
      }
      return known.course();
    }

    /** The ids of the entries in which somebody has a part, by words of a name. */
    Set<String> entries(Asked asked, String name) throws StoreException {
      Somebody key = new Somebody(asked.talk().version(), name);
      Set<String> found = entries.get(key);
      if (found == null) {
        found =
            asked
                .store()
                .entries(new Filter(TYPES, name, null, null, null, null, null, null, null, false));
        if (entries.size() >= NAMES) {
          entries.clear();
        }
        entries.put(key, found);
      }
      return found;
    }
  }

  private static Course of(Talks.Talk talk, List<Moment> statements) {
    Set<String> parties = lanes(talk.parties());
    List<Moment> dated = new ArrayList<>(statements);
    List<Moment> untold = new ArrayList<>();
    for (Moment event : events(talk, parties)) {
      (event.stretch() == null ? untold : dated).add(event);
    }
    dated.sort(IN_TIME);
    untold.sort(IN_TIME);
    return new Course(dated, untold);
  }

  /** The parties that have lanes of their own: those that have a colour. */
  static Set<String> lanes(Parties parties) {
    Set<String> names = new LinkedHashSet<>();
    for (Parties.Sign party : parties.all()) {
      if (party.colour() > 0) {
        names.add(party.name());
      }
    }
    return names;
  }

  private static List<Moment> events(Talks.Talk talk, Set<String> parties) {
    Map<String, Cluster> clusters = new HashMap<>();
    for (Cluster cluster : EventClusters.of(talk.negotiation())) {
      cluster.tellings().forEach(telling -> clusters.put(telling.entry(), cluster));
    }
    Map<String, List<Happening>> together = new LinkedHashMap<>();
    for (Happening event : talk.negotiation().happenings()) {
      Cluster cluster = clusters.get(event.ground().entry());
      String key = (cluster == null ? event.ground() : cluster.tellings().getFirst()).entry();
      together.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
    }
    List<Moment> moments = new ArrayList<>();
    together.forEach((key, tellings) -> moments.add(moment(tellings, clusters.get(key), parties)));
    return moments;
  }

  private static Moment moment(
      List<Happening> tellings, @Nullable Cluster cluster, Set<String> parties) {
    Happening first = tellings.getFirst();
    Set<String> names = new LinkedHashSet<>();
    Set<String> sides = new LinkedHashSet<>();
    List<String> entries = new ArrayList<>();
    Happening finest = first;
    String place = null;
    String country = null;
    for (Happening telling : tellings) {
      telling.parts().forEach(part -> sides.add(part.side()));
      entries.add(telling.ground().entry());
      place = place == null ? telling.place() : place;
      country = country == null ? telling.country() : country;
      if (length(telling) < length(finest)) {
        finest = telling;
      }
    }
    first.parts().forEach(part -> names.add(part.name()));
    String when = finest.when();
    Days days = finest.days();
    return new Moment(
        false,
        first.kind().label(),
        lane(first, parties),
        List.copyOf(names),
        sides,
        when,
        days == null || when == null ? null : Stretch.of(days, when),
        place,
        country,
        first.ground().realis(),
        first.ground().negated(),
        first.ground().reported(),
        false,
        cluster == null ? 1 : cluster.sources(),
        cluster != null && !cluster.disputes().isEmpty(),
        entries);
  }

  /** In days; a value that names an hour is the finest. */
  private static long length(Happening event) {
    Days days = event.days();
    if (days == null || days.first() == null || days.last() == null) {
      return Long.MAX_VALUE;
    }
    boolean hours = event.when() != null && event.when().indexOf('T') > 0;
    return hours ? 0 : 1 + days.last().toEpochDay() - days.first().toEpochDay();
  }

  private static String lane(Happening event, Set<String> parties) {
    if (CONSULTING.contains(event.kind())) {
      return TALKS;
    }
    Set<String> acting = new LinkedHashSet<>();
    Set<String> touched = new LinkedHashSet<>();
    boolean done = false;
    for (Happening.Part part : event.parts()) {
      boolean acts = part.role() == Role.INITIATOR || part.role() == Role.PRINCIPAL;
      done |= acts;
      if (parties.contains(part.side())) {
        (acts ? acting : touched).add(part.side());
      }
    }
    if (MUTUAL.contains(event.kind())) {
      Set<String> both = new LinkedHashSet<>(acting);
      both.addAll(touched);
      if (both.size() > 1) {
        return TALKS;
      }
    }
    if (!acting.isEmpty()) {
      return acting.iterator().next();
    }
    // where nobody is said to have done it, it is told of whom it was done to
    return done || touched.isEmpty() ? OTHERS : touched.iterator().next();
  }
}
