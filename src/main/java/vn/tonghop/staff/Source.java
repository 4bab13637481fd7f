package vn.tonghop.staff;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where somebody acts from: an address of version 4, the network of one of version 6 ({@code
 * 2001:db8:1:2::/64}, since its owner has all addresses in it), or this machine.
 */
public record Source(String text) {

  /** The command line. */
  public static final Source HERE = new Source("local");

  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final int LONGEST = 60;
  private static final int GROUPS_OF_A_NETWORK = 4;

  public Source {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("Not a source");
    }
  }

  /**
   * The source that an address belongs to. No name is looked up: what is no address counts as one
   * source with all that are none.
   */
  public static Source of(String address) {
    String bare = address.strip().replaceFirst("%.*", "").replaceAll("[\\[\\]]", "");
    boolean literal =
        V4.matcher(bare).matches() || (bare.indexOf(':') >= 0 && V6.matcher(bare).matches());
    if (!literal) {
      return new Source("unknown");
    }
    try {
      InetAddress parsed = InetAddress.getByName(bare);
      return new Source(
          parsed instanceof Inet6Address six ? network(six) : parsed.getHostAddress());
    } catch (UnknownHostException e) {
      return new Source("unknown");
    }
  }

  private static String network(Inet6Address address) {
    byte[] bytes = address.getAddress();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS_OF_A_NETWORK; i++) {
      String group = HexFormat.of().formatHex(bytes, 2 * i, 2 * i + 2);
      text.append(group.replaceFirst("^0{1,3}", "")).append(':');
    }
    return text.append(":/64").toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
