package fr.portailfamille.identity.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request comes from, as far as failures are counted: one line of one home or house. */
public final class Network {

  private static final int LONGEST = 64;

  private Network() {}

  /** An IPv4 address itself; of an IPv6 address the first 64 bits, which are one line's. */
  public static String of(String address) {
    String text = address == null ? "" : address.strip();
    if (text.length() > LONGEST) {
      return text.substring(0, LONGEST);
    }
    if (!text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      return text;
    }
    try {
      // a literal: no name is looked up
      InetAddress parsed = InetAddress.getByName(text);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8) + "::/64"
          : parsed.getHostAddress();
    } catch (UnknownHostException odd) {
      return text;
    }
  }
}
