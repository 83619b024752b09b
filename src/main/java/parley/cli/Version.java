package parley.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest bears; classes run without a jar have none. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"parley " + number()};
  }

  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
