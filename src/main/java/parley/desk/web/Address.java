package parley.desk.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An address with values behind the question mark; those that are not there are left out. */
public record Address(String text) {

  /** A path whose segments are encoded where they need it. */
  public static Address of(String path) {
    return new Address(path);
  }

  public Address with(String name, @Nullable String value) {
    return value == null
        ? this
        : new Address(text + (text.contains("?") ? "&" : "?") + name + "=" + Links.encoded(value));
  }

  public Address with(String name, @Nullable LocalDate day) {
    return with(name, day == null ? null : day.toString());
  }

  /** A number, where it is another one than zero. */
  public Address with(String name, int number) {
    return with(name, number == 0 ? null : Integer.toString(number));
  }

  public Address with(String name, Iterable<String> values) {
    Address address = this;
    for (String value : values) {
      address = address.with(name, value);
    }
    return address;
  }

  @Override
  public String toString() {
    return text;
  }
}
