package parley.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/** The lines of the actor book, each read into an entry and its names. */
final class BookLines {

  /** The files that the book is made of. */
  enum Table {
    STATES("states"),
    PLACES("places"),
    ORGANISATIONS("organisations"),
    ARMED_GROUPS("armed-groups"),
    OUTLETS("outlets"),
    PEOPLE("people");

    private final String label;

    Table(String label) {
      this.label = label;
    }

    String file() {
      return "book/" + label + ".names";
    }

    /** The table that the first field of a user's line names. */
    static Table of(RuleFile.Line line) {
      for (Table table : values()) {
        if (table.label.equals(line.field(0))) {
          return table;
        }
      }
      List<String> labels = new ArrayList<>();
      for (Table table : values()) {
        labels.add(table.label);
      }
      throw line.broken("'" + line.field(0) + "' is no kind of line: " + String.join(", ", labels));
    }
  }

  /** A name as a line gives it, before the table is sorted. */
  private record Name(String name, String entry, Sense.Use use) {}

  private final Map<String, BookEntry> entries;
  private final List<Name> names;
  private final Map<String, Place> capitals;
  private final Map<String, String> adjectives;
  private final Set<String> regions;
  private final Map<String, BookEntry> byName = new HashMap<>();
  private final Map<String, List<BookEntry>> bySurname = new HashMap<>();
  private final Map<String, List<BookEntry>> officeHolders = new HashMap<>();

  /** The titles of offices, in lower case, by whose they are. */
  private final Map<String, Set<String>> titles = new HashMap<>();

  private final Set<String> allTitles = new HashSet<>();
  private @Nullable NameTable table;

  BookLines() {
    entries = new LinkedHashMap<>();
    names = new ArrayList<>();
    capitals = new HashMap<>();
    adjectives = new HashMap<>();
    regions = new HashSet<>();
  }

  private BookLines(BookLines other) {
    entries = new LinkedHashMap<>(other.entries);
    names = new ArrayList<>(other.names);
    capitals = new HashMap<>(other.capitals);
    adjectives = new HashMap<>(other.adjectives);
    regions = new HashSet<>(other.regions);
  }

  /** The same lines, to add more to. */
  BookLines copy() {
    return new BookLines(this);
  }

  /**
   * Reads a line.
   *
   * @param from the field in which the name stands
   * @throws IllegalArgumentException where the line cannot be used; nothing of it is kept then
   */
  void add(Table kind, RuleFile.Line line, int from) {
    String name = plain(line.field(from));
    if (name.isEmpty()) {
      throw line.broken("it has no name");
    }
    switch (kind) {
      case STATES -> addState(line, from, name);
      case PLACES -> addPlace(line, from, name);
      case ORGANISATIONS -> addOrganisation(line, from, name);
      case ARMED_GROUPS ->
          addNamed(line, from, "armed-group", name, Actor.Kind.ARMED_GROUP, null, null);
      case OUTLETS -> addNamed(line, from, "outlet", name, Actor.Kind.OUTLET, null, null);
      case PEOPLE -> addPerson(line, from, name);
    }
  }

  private void addState(RuleFile.Line line, int from, String name) {
    String country = absent(line.field(from + 1));
    String id = "state:" + (country == null ? slug(name) : country.toLowerCase(Locale.ROOT));
    double[] at = coordinates(line, from + 5);
    put(new BookEntry(id, name, Actor.Kind.STATE, name, country, null));
    names.add(new Name(line.field(from), id, Sense.Use.NAME));
    addNames(line, from + 3, id, Sense.Use.NAME);
    addNames(line, from + 2, id, Sense.Use.ADJECTIVE);
    addNames(line, from + 4, id, Sense.Use.CAPITAL);
    List<String> demonyms = line.list(from + 2);
    if (!demonyms.isEmpty()) {
      adjectives.put(id, id.equals("state:us") ? "U.S." : plain(demonyms.getFirst()));
    }
    List<String> cities = line.list(from + 4);
    if (!cities.isEmpty()) {
      capitals.put(id, new Place(plain(cities.getFirst()), country, at[0], at[1]));
    }
    for (String seat : line.list(from + 6)) {
      String house = plain(seat);
      String seatId = "organisation:" + slug(house);
      if (!entries.containsKey(seatId)) {
        Place place = new Place(house, country, at[0], at[1]);
        put(new BookEntry(seatId, house, Actor.Kind.ORGANISATION, name, country, place));
        names.add(new Name(seat, seatId, Sense.Use.SEAT));
      }
    }
  }

  private void addPlace(RuleFile.Line line, int from, String name) {
    double[] at = coordinates(line, from + 4);
    List<String> countries = line.list(from + 2);
    String country = countries.size() == 1 ? countries.getFirst() : null;
    String id = "place:" + slug(name) + (country == null ? "" : "-" + country);
    put(new BookEntry(id, name, null, null, country, new Place(name, country, at[0], at[1])));
    names.add(new Name(line.field(from), id, Sense.Use.NAME));
    addNames(line, from + 1, id, Sense.Use.NAME);
    if (line.field(from + 3).equals("region")) {
      regions.add(id);
    }
  }

  private void addOrganisation(RuleFile.Line line, int from, String name) {
    addNamed(
        line,
        from,
        "organisation",
        name,
        Actor.Kind.ORGANISATION,
        absent(line.field(from + 3)),
        line.field(from + 2));
  }

  private void addNamed(
      RuleFile.Line line,
      int from,
      String prefix,
      String name,
      Actor.Kind kind,
      @Nullable String party,
      @Nullable String sort) {
    String id = prefix + ":" + slug(name);
    Actor.Kind known = "ngo".equals(sort) ? Actor.Kind.ORGANISATION : kind;
    put(new BookEntry(id, name, known, party, null, null));
    names.add(new Name(line.field(from), id, Sense.Use.NAME));
    addNames(line, from + 1, id, Sense.Use.NAME);
  }

  /** One line is one office; a person with several has several lines. */
  private void addPerson(RuleFile.Line line, int from, String name) {
    String letter = line.field(from + 2);
    if (letter.length() > 1) {
      throw line.broken("no gender (m, f or -): " + letter);
    }
    String since = day(line, from + 5);
    String until = day(line, from + 6);
    String id = "person:" + slug(name);
    List<Role> roles = new ArrayList<>();
    BookEntry there = entries.get(id);
    if (there != null) {
      roles.addAll(there.roles());
    }
    String title = absent(line.field(from + 3));
    String of = absent(line.field(from + 4));
    if (title != null) {
      roles.add(new Role(title, of, since, until));
    }
    put(
        new BookEntry(
            id, name, Actor.Kind.PERSON, null, Gender.of(letter), roles, null, null, null));
    names.add(new Name(line.field(from), id, Sense.Use.NAME));
    addNames(line, from + 1, id, Sense.Use.NAME);
  }

  private static @Nullable String day(RuleFile.Line line, int field) {
    String written = absent(line.field(field));
    if (written == null) {
      return null;
    }
    String day = plain(written);
    for (int i = 0; i < day.length(); i++) {
      char c = day.charAt(i);
      boolean dash = i == 4 || i == 7;
      if (dash ? c != '-' : c < '0' || c > '9') {
        throw line.broken("no year, month or day such as 2024-05: " + day);
      }
    }
    if (day.length() != 4 && day.length() != 7 && day.length() != 10) {
      throw line.broken("no year, month or day such as 2024-05: " + day);
    }
    return written;
  }

  private void addNames(RuleFile.Line line, int field, String id, Sense.Use use) {
    for (String name : line.list(field)) {
      names.add(new Name(name, id, use));
    }
  }

  private void put(BookEntry entry) {
    entries.put(entry.id(), entry);
  }

  private static double[] coordinates(RuleFile.Line line, int field) {
    String both = absent(line.field(field));
    if (both == null) {
      return new double[] {Double.NaN, Double.NaN};
    }
    int space = both.indexOf(' ');
    try {
      double latitude = Double.parseDouble(both.substring(0, Math.max(0, space)));
      double longitude = Double.parseDouble(both.substring(space + 1));
      if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
        return new double[] {latitude, longitude};
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw line.broken("no latitude and longitude such as 46.20 6.15: " + both);
  }

  /** Sorts what was added; from here on names are found. */
  void close() {
    NameTable.Builder builder = new NameTable.Builder();
    for (Name name : names) {
      BookEntry entry = Objects.requireNonNull(entries.get(name.entry()));
      builder.add(name.name(), entry, name.use());
      if (entry.isPerson() && name.use() == Sense.Use.NAME) {
        String surname = surname(plain(name.name()));
        List<BookEntry> bearers = bySurname.computeIfAbsent(surname, k -> new ArrayList<>(1));
        if (!bearers.contains(entry)) {
          bearers.add(entry);
        }
      }
    }
    table = builder.build();
    for (BookEntry entry : entries.values()) {
      byName.putIfAbsent(entry.name(), entry);
      Set<String> offices = new LinkedHashSet<>();
      for (Role role : entry.roles()) {
        if (role.of() != null) {
          String title = role.title().toLowerCase(Locale.ROOT);
          titles.computeIfAbsent(role.of(), of -> new HashSet<>()).add(title);
          allTitles.add(title);
        }
        if (role.of() != null && offices.add(role.of())) {
          officeHolders.computeIfAbsent(role.of(), k -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  /** The last word of a name, without junior and the like, with what belongs to it ("bin"). */
  static String surname(String name) {
    String[] words = NameTable.normal(name).split(" ", -1);
    int last = words.length - 1;
    while (last > 0 && SUFFIXES.contains(words[last])) {
      last--;
    }
    return words[last];
  }

  static final Set<String> SUFFIXES =
      Set.of(
          "Jr.", "Jr", "Sr.", "Sr", "Jr.,", "II", "III", "IV", "V", "VI", "VII", "VIII", "X", "XI",
          "XII", "XIII", "XIV", "XV", "XVI");

  /** Of these, those that tell a child from the parent of the same name. */
  static final Set<String> JUNIOR = Set.of("Jr.", "Jr", "Sr.", "Sr", "Jr.,");

  /** Whether a name ends in junior or senior. */
  static boolean isJunior(String name) {
    return JUNIOR.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  Map<String, BookEntry> entries() {
    return entries;
  }

  Map<String, BookEntry> byName() {
    return byName;
  }

  Map<String, List<BookEntry>> bySurname() {
    return bySurname;
  }

  Map<String, String> adjectives() {
    return adjectives;
  }

  Set<String> regions() {
    return regions;
  }

  Map<String, Place> capitals() {
    return capitals;
  }

  List<BookEntry> officeHolders(String of) {
    return officeHolders.getOrDefault(of, List.of());
  }

  /** The titles that people have had of a state or body, in lower case. */
  Set<String> titles(String of) {
    return titles.getOrDefault(of, Set.of());
  }

  /** Whether anybody has had this title, in lower case. */
  boolean isTitle(String title) {
    return allTitles.contains(title);
  }

  NameTable table() {
    if (table == null) {
      throw new IllegalStateException("the book is still being read");
    }
    return table;
  }

  private static String plain(String word) {
    return word.endsWith("?") ? word.substring(0, word.length() - 1).strip() : word;
  }

  private static @Nullable String absent(String field) {
    return field.isEmpty() || field.equals("-") ? null : field;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** A name as part of an id: small letters, digits and hyphens, accents taken off. */
  static String slug(String name) {
    String bare = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder slug = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = Character.toLowerCase(bare.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && c != '.'
          && c != '\''
          && c != '’'
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? Integer.toHexString(name.hashCode()) : slug.substring(0, end);
  }
}
