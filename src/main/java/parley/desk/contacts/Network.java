package parley.desk.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Asked;
import parley.desk.web.Talks;
import parley.dossier.Allegiances;
import parley.dossier.Cluster;
import parley.dossier.Contact;
import parley.dossier.Dossier;
import parley.dossier.EventClusters;
import parley.dossier.Ground;
import parley.dossier.Happening;
import parley.entry.Channel;
import parley.entry.EventKind;
import parley.entry.Realis;
import parley.mark.Days;
import parley.store.StoreException;

/**
 * All contacts that the record tells of, as one negotiation sees them.
 *
 * @param occasions in the order of time; those without a day come last
 * @param unplaced those that name fewer than two, so that no line can be drawn
 * @param sides for which they stand, by their names
 */
record Network(List<Occasion> occasions, List<Occasion> unplaced, Map<String, String> sides) {

  private static final Set<EventKind> CONSULTING =
      EnumSet.of(EventKind.MEETING, EventKind.CALL, EventKind.TALKS, EventKind.VISIT);

  private static final Comparator<Occasion> IN_TIME =
      Comparator.comparing(Occasion::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Occasion::reported, Comparator.nullsLast(Comparator.naturalOrder()));

  Network {
    occasions = List.copyOf(occasions);
    unplaced = List.copyOf(unplaced);
    sides = Map.copyOf(sides);
  }

  /** Networks as they were worked out, each until the record changes. */
  static final class Held {

    private record Key(Dossier dossier, boolean people) {}

    private record Known(long version, Network network) {}

    private final Map<Key, Known> held = new ConcurrentHashMap<>();

    /**
     * The network.
     *
     * @param people whether those who met are told by their own names; else for which side
     */
    Network of(Asked asked, boolean people) throws StoreException {
      Talks.Talk talk = asked.talk();
      Key key = new Key(asked.dossier(), people);
      Known known = held.get(key);
      if (known == null || known.version() != talk.version()) {
        Allegiances allegiances = new Allegiances(asked.dossier(), talk.sides());
        known = new Known(talk.version(), Network.of(talk, allegiances, people));
        held.put(key, known);
      }
      return known.network();
    }
  }

  private static Network of(Talks.Talk talk, Allegiances allegiances, boolean people) {
    List<Occasion> all = new ArrayList<>();
    for (List<Happening> tellings : meetings(talk)) {
      all.add(occasion(tellings, people));
    }
    for (List<Contact> tellings : channels(talk)) {
      all.add(occasion(tellings, allegiances, people));
    }
    all.sort(IN_TIME);
    Map<String, String> sides = new HashMap<>();
    for (Happening event : talk.negotiation().happenings()) {
      event.parts().forEach(part -> sides.putIfAbsent(part.name(), part.side()));
    }
    return new Network(
        all.stream().filter(occasion -> occasion.all().size() > 1).toList(),
        all.stream().filter(occasion -> occasion.all().size() < 2).toList(),
        sides);
  }

  /** What articles tell of one meeting stands together. */
  private static List<List<Happening>> meetings(Talks.Talk talk) {
    Map<String, String> first = new HashMap<>();
    for (Cluster cluster : EventClusters.of(talk.negotiation())) {
      String id = cluster.tellings().getFirst().entry();
      cluster.tellings().forEach(telling -> first.put(telling.entry(), id));
    }
    Map<String, List<Happening>> together = new LinkedHashMap<>();
    for (Happening event : talk.negotiation().happenings()) {
      if (CONSULTING.contains(event.kind())) {
        String id = event.ground().entry();
        together.computeIfAbsent(first.getOrDefault(id, id), k -> new ArrayList<>()).add(event);
      }
    }
    return List.copyOf(together.values());
  }

  private record Way(
      Set<String> parties,
      @Nullable String mediator,
      Channel.Format format,
      Channel.Status status,
      boolean negated,
      Realis realis,
      @Nullable LocalDate held) {}

  private static List<List<Contact>> channels(Talks.Talk talk) {
    Map<Way, List<Contact>> together = new LinkedHashMap<>();
    for (Contact contact : talk.negotiation().contacts()) {
      Way way =
          new Way(
              Set.copyOf(contact.parties()),
              contact.mediator(),
              contact.format(),
              contact.status(),
              contact.ground().negated(),
              contact.ground().realis(),
              contact.held());
      together.computeIfAbsent(way, k -> new ArrayList<>()).add(contact);
    }
    return List.copyOf(together.values());
  }

  private static Occasion occasion(List<Happening> tellings, boolean people) {
    Set<String> met = new LinkedHashSet<>();
    Set<String> mediators = new LinkedHashSet<>();
    Set<Boolean> negated = new HashSet<>();
    for (Happening telling : tellings) {
      negated.add(telling.ground().negated());
      for (Happening.Part part : telling.parts()) {
        String name = people ? part.name() : part.side();
        switch (part.role()) {
          case MEDIATOR -> add(mediators, name);
          case PRINCIPAL, DELEGATE, INITIATOR, TARGET -> add(met, name);
          // whose house it is in need not be in the room, but who is visited is
          case HOST -> add(telling.kind() == EventKind.VISIT ? met : new HashSet<>(), name);
          case OBSERVER -> {}
        }
      }
    }
    met.removeAll(mediators);
    Happening first = tellings.getFirst();
    Happening dated =
        tellings.stream().filter(telling -> telling.days() != null).findFirst().orElse(null);
    return new Occasion(
        standing(first.ground()),
        true,
        met,
        mediators,
        dated == null ? null : dated.days(),
        dated == null ? null : dated.when(),
        reported(tellings.stream().map(Happening::ground).toList()),
        Ground.sources(tellings.stream().map(Happening::ground).toList()),
        negated.size() > 1,
        tellings.stream().map(telling -> telling.ground().entry()).toList());
  }

  private static Occasion occasion(
      List<Contact> tellings, Allegiances allegiances, boolean people) {
    Contact first = tellings.getFirst();
    Set<String> parties = new LinkedHashSet<>();
    first.parties().forEach(party -> add(parties, party));
    Set<String> mediators = new LinkedHashSet<>();
    if (first.mediator() != null) {
      String side = people ? null : allegiances.of(first.mediator(), null);
      add(mediators, side == null ? first.mediator() : side);
    }
    parties.removeAll(mediators);
    Occasion.Standing standing =
        switch (first.status()) {
          case ACTIVE -> standing(first.ground());
          case PROPOSED -> Occasion.Standing.PLANNED;
          case SUSPENDED, NONE -> Occasion.Standing.NONE;
        };
    List<Ground> grounds = tellings.stream().map(Contact::ground).toList();
    return new Occasion(
        standing,
        false,
        parties,
        mediators,
        first.held() == null ? null : new Days(first.held(), null),
        first.since(),
        reported(grounds),
        Ground.sources(grounds),
        false,
        grounds.stream().map(Ground::entry).toList());
  }

  /** Who is told of by a word that is no name, such as "the two sides", is nobody in a network. */
  private static void add(Set<String> names, String name) {
    if (isName(name)) {
      names.add(name);
    }
  }

  /** Names have a capital, but for scripts that have none. */
  static boolean isName(String name) {
    return name.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c))
        || name.codePoints().noneMatch(Character::isLowerCase);
  }

  private static Occasion.Standing standing(Ground ground) {
    if (ground.negated()) {
      return Occasion.Standing.NONE;
    }
    return switch (ground.realis()) {
      case ACTUAL -> Occasion.Standing.MET;
      case PLANNED, POSSIBLE, CONDITIONAL -> Occasion.Standing.PLANNED;
    };
  }

  private static @Nullable LocalDate reported(List<Ground> grounds) {
    LocalDate first = null;
    for (Ground ground : grounds) {
      LocalDate day = ground.reported();
      first = first == null || (day != null && day.isBefore(first)) ? day : first;
    }
    return first;
  }
}
