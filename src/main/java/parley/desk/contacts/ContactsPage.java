package parley.desk.contacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.desk.timeline.Item;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Page;
import parley.desk.web.Parties;
import parley.desk.web.Route;
import parley.dossier.Dossier;
import parley.format.Timeline;
import parley.store.StoreException;

/**
 * Who met or spoke with whom, directly or through whom, in some time.
 *
 * @param view what is asked for
 * @param first the first day that is told of any contact; null where none is
 * @param last the last of them
 * @param nodes those whom the dossier names, and the most told of, at any time, so that the picture
 *     stays as it is over time
 * @param nodesLeft how many more there are, who are in the list alone
 * @param pairs those in contact in the time that is asked for, the most told of first; a page
 * @param pairsTotal on all pages
 * @param edges what is drawn between the nodes: all pairs of them
 * @param untold contacts that are left out as no words tell their day
 * @param unplaced the first contacts of which only one is named
 * @param unplacedTotal how many of those there are
 */
public record ContactsPage(
    View view,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<Node> nodes,
    int nodesLeft,
    List<Pair> pairs,
    int pairsTotal,
    int page,
    int pages,
    List<Pair> edges,
    int untold,
    List<Item> unplaced,
    int unplacedTotal)
    implements Page {

  private static final int PAIRS = 100;
  private static final int UNPLACED = 10;

  /**
   * A party, a person, a body.
   *
   * @param mediates whether it stood between others
   * @param contacts how many it has, at any time
   */
  public record Node(Parties.Sign sign, boolean mediates, int contacts, String address) {}

  /**
   * Two who are, or are not, in contact.
   *
   * @param met how many meetings, calls and talks there were, each counted once
   * @param direct how many of those without anybody between them
   * @param planned how many are planned, possible or proposed
   * @param ways how often it is told that they talk, without a meeting being told
   * @param none whether it is told that they do not talk, and nothing later says otherwise
   * @param since from when or when they did not, in words
   * @param last the day of the last meeting that has one
   * @param through who mediated
   */
  public record Pair(
      Parties.Sign a,
      Parties.Sign b,
      int met,
      int direct,
      int planned,
      int ways,
      boolean none,
      @Nullable String since,
      @Nullable LocalDate last,
      List<String> through,
      String address) {
    public Pair {
      through = List.copyOf(through);
    }

    /** How much there is to tell. */
    int weight() {
      return met + planned + ways + (none ? 1 : 0);
    }

    /** Whether all that is known leads through somebody else, so that no line of its own is due. */
    @JsonProperty
    public boolean mediated() {
      return direct == 0 && !through.isEmpty() && !none;
    }
  }

  public ContactsPage {
    nodes = List.copyOf(nodes);
    pairs = List.copyOf(pairs);
    edges = List.copyOf(edges);
    unplaced = List.copyOf(unplaced);
  }

  public static List<Route> routes() {
    Network.Held held = new Network.Held();
    return List.of(
        Route.get(
                "/contacts",
                "Who meets whom: parties or people, directly or through whom.",
                asked -> answer(asked, held),
                View.parameters(Route.number("page", "The page of the list of pairs.")))
            .shows(ContactsPage.class),
        Route.get(
                "/contacts/pair",
                "The contacts of two, or of one with anybody, with what tells of them.",
                asked -> PairPage.answer(asked, held),
                View.parameters(
                    Route.text("a", "Whose contacts."),
                    Route.text("b", "With whom; anybody where it is left out."),
                    Route.number("page", "The page of the list.")))
            .shows(PairPage.class));
  }

  private static Answer answer(Asked asked, Network.Held held) throws StoreException {
    View view = View.of(asked);
    Network network = held.of(asked, view.people());
    Parties parties = asked.talk().parties();
    List<Occasion> shown =
        network.occasions().stream().filter(o -> o.isWithin(view.from(), view.to())).toList();
    Set<String> mediating = new HashSet<>(asked.dossier().mediators());
    network.occasions().forEach(occasion -> mediating.addAll(occasion.mediators()));
    List<Node> nodes = nodes(network, mediating, parties, asked.dossier(), view);
    Set<String> drawn = new HashSet<>();
    nodes.forEach(node -> drawn.add(node.sign().name()));
    List<Pair> pairs = pairs(shown, network, parties, view);
    int pages = Math.max(1, (pairs.size() + PAIRS - 1) / PAIRS);
    int page = asked.number("page", 1, 1, pages);
    Set<String> all = new TreeSet<>();
    network.occasions().forEach(occasion -> all.addAll(occasion.all()));
    List<Occasion> lone =
        network.unplaced().stream().filter(o -> o.isWithin(view.from(), view.to())).toList();
    boolean limited = view.from() != null || view.to() != null;
    return Answer.page(
        new ContactsPage(
            view,
            first(network.occasions()),
            last(network.occasions()),
            nodes,
            all.size() - nodes.size(),
            pairs.subList((page - 1) * PAIRS, Math.min(pairs.size(), page * PAIRS)),
            pairs.size(),
            page,
            pages,
            pairs.stream()
                .filter(pair -> drawn.contains(pair.a().name()) && drawn.contains(pair.b().name()))
                .toList(),
            limited ? (int) network.occasions().stream().filter(o -> o.days() == null).count() : 0,
            unplaced(asked, lone),
            lone.size()));
  }

  private static List<Item> unplaced(Asked asked, List<Occasion> occasions) throws StoreException {
    List<Item> items = new ArrayList<>();
    for (Occasion occasion : occasions.subList(0, Math.min(UNPLACED, occasions.size()))) {
      Item.of(asked.store(), occasion.entries(), List.of(), occasion.sources(), occasion.differs())
          .ifPresent(items::add);
    }
    return items;
  }

  private static List<Node> nodes(
      Network network, Set<String> mediating, Parties parties, Dossier dossier, View view) {
    Map<String, Integer> counts = new HashMap<>();
    for (Occasion occasion : network.occasions()) {
      occasion.all().forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    Set<String> named = new HashSet<>(dossier.mediators());
    dossier.parties().forEach(party -> named.add(party.name()));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> one) -> !named.contains(one.getKey()))
                .thenComparingInt(one -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(view.most())
        .map(one ->
            new Node(
                sign(one.getKey(), network, parties),
                mediating.contains(one.getKey()),
                one.getValue(),
                view.pair(one.getKey(), null).text()))
        .toList();
  }

  /** People have the code and the colour of their side. */
  private static Parties.Sign sign(String name, Network network, Parties parties) {
    Parties.Sign own = parties.of(name);
    Parties.Sign side = parties.of(network.sides().getOrDefault(name, name));
    return own.colour() > 0 ? own : new Parties.Sign(name, side.code(), side.colour());
  }

  private record Two(String a, String b) {}

  private static List<Pair> pairs(
      List<Occasion> occasions, Network network, Parties parties, View view) {
    Map<Two, List<Occasion>> sorted = new LinkedHashMap<>();
    for (Occasion occasion : occasions) {
      List<String> all = List.copyOf(new TreeSet<>(occasion.all()));
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          if (occasion.joins(all.get(i), all.get(j))) {
            sorted
                .computeIfAbsent(new Two(all.get(i), all.get(j)), k -> new ArrayList<>())
                .add(occasion);
          }
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    sorted.forEach((two, between) -> pairs.add(pair(two, between, network, parties, view)));
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> -pair.weight())
            .thenComparing(pair -> pair.a().name())
            .thenComparing(pair -> pair.b().name()));
    return pairs;
  }

  private static Pair pair(
      Two two, List<Occasion> between, Network network, Parties parties, View view) {
    int met = 0;
    int direct = 0;
    int planned = 0;
    int ways = 0;
    LocalDate last = null;
    Occasion none = null;
    Set<String> through = new TreeSet<>();
    for (Occasion occasion : between) {
      boolean mediated = occasion.people().contains(two.a()) && occasion.people().contains(two.b());
      Set<String> mediators = mediated ? occasion.mediators() : Set.of();
      switch (occasion.standing()) {
        case MET -> {
          met += occasion.meeting() ? 1 : 0;
          ways += occasion.meeting() ? 0 : 1;
          direct += mediators.isEmpty() ? 1 : 0;
          through.addAll(mediators);
          LocalDate day = occasion.meeting() ? occasion.day() : null;
          last = last == null || (day != null && day.isAfter(last)) ? day : last;
        }
        case PLANNED -> {
          planned++;
          direct += mediators.isEmpty() ? 1 : 0;
          through.addAll(mediators);
        }
        case NONE -> none = none == null || later(occasion, none) ? occasion : none;
      }
    }
    boolean stands = none != null && (last == null || !isAfter(last, none.reported()));
    return new Pair(
        sign(two.a(), network, parties),
        sign(two.b(), network, parties),
        met,
        direct,
        planned,
        ways,
        stands,
        stands && none != null ? since(none.when()) : null,
        last,
        List.copyOf(through),
        view.pair(two.a(), two.b()).text());
  }

  private static @Nullable String since(@Nullable String when) {
    if (when == null) {
      return null;
    }
    String words = Timeline.heading(when);
    return when.indexOf('/') < 0
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static boolean later(Occasion one, Occasion other) {
    return one.reported() != null && isAfter(one.reported(), other.reported());
  }

  private static boolean isAfter(LocalDate day, @Nullable LocalDate other) {
    return other == null || day.isAfter(other);
  }

  private static @Nullable LocalDate first(List<Occasion> occasions) {
    return occasions.stream()
        .flatMap(occasion -> Stream.ofNullable(occasion.day()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable LocalDate last(List<Occasion> occasions) {
    return occasions.stream()
        .flatMap(occasion -> Stream.ofNullable(occasion.day()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** How many are in the picture where nobody says otherwise. */
  public static int usual() {
    return View.USUAL;
  }

  /** Another page of the pairs. */
  @JsonIgnore
  public String page(int number) {
    return view.address("/contacts").with("page", number) + "#pairs";
  }

  @Override
  public String template() {
    return "contacts/contacts";
  }

  @Override
  public String title() {
    return "Who meets whom";
  }
}
