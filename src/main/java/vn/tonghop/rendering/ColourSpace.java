package vn.tonghop.rendering;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the colours of a document mean: sRGB (IEC 61966-2-1) as a profile of the International Color
 * Consortium, version 2. Worked out from the standard's figures, so that it is free of rights and
 * the same on every machine; a Java's own profile is neither.
 */
final class ColourSpace {

  static final String NAME = "sRGB IEC61966-2.1";

  private static final int HEADER = 128;
  private static final int ENTRY = 12;
  private static final int STEPS = 1024;
  private static final String RIGHTS = "No rights reserved";

  /** White of the profile's reckoning (D50), then red, green and blue as it sees them. */
  private static final int[][] LIGHTS = {
    {0xF6D6, 0x10000, 0xD32D},
    {0x6FA2, 0x38F5, 0x0390},
    {0x6299, 0xB785, 0x18DA},
    {0x24A0, 0x0F84, 0xB6CF}
  };

  private static final String[] LIGHT_TAGS = {"wtpt", "rXYZ", "gXYZ", "bXYZ"};
  private static final String[] CURVE_TAGS = {"rTRC", "gTRC", "bTRC"};

  private ColourSpace() {}

  /** The profile; the same bytes at every call. */
  static byte[] profile() {
    int tags = 2 + LIGHT_TAGS.length + CURVE_TAGS.length;
    int content = HEADER + 4 + tags * ENTRY;
    byte[] name = description();
    byte[] rights = rights();
    byte[] curve = curve();
    int lights = content + name.length + rights.length;
    int curves = lights + LIGHTS.length * 20;
    ByteBuffer profile = ByteBuffer.allocate(curves + curve.length);
    header(profile);
    profile.position(HEADER).putInt(tags);
    entry(profile, "desc", content, name.length);
    entry(profile, "cprt", content + name.length, rights.length);
    for (int light = 0; light < LIGHTS.length; light++) {
      entry(profile, LIGHT_TAGS[light], lights + light * 20, 20);
    }
    for (String tag : CURVE_TAGS) {
      entry(profile, tag, curves, curve.length);
    }
    profile.put(name).put(rights);
    for (int[] light : LIGHTS) {
      word(profile, "XYZ ").putInt(0).putInt(light[0]).putInt(light[1]).putInt(light[2]);
    }
    return profile.put(curve).array();
  }

  private static void header(ByteBuffer profile) {
    profile.putInt(profile.capacity()).putInt(0).putInt(0x02100000);
    word(word(word(profile, "mntr"), "RGB "), "XYZ ");
    // when the standard came out
    profile.putShort((short) 1999).putShort((short) 10).putShort((short) 18).position(36);
    word(profile, "acsp").position(68);
    profile.putInt(LIGHTS[0][0]).putInt(LIGHTS[0][1]).putInt(LIGHTS[0][2]);
  }

  private static void entry(ByteBuffer profile, String tag, int offset, int length) {
    word(profile, tag).putInt(offset).putInt(length);
  }

  private static ByteBuffer word(ByteBuffer profile, String four) {
    return profile.put(four.getBytes(StandardCharsets.US_ASCII));
  }

  /** The name in plain letters; none in Unicode, none in those of an old Macintosh. */
  private static byte[] description() {
    byte[] name = NAME.getBytes(StandardCharsets.US_ASCII);
    int length = 12 + name.length + 1 + 8 + 3 + 67;
    ByteBuffer description = ByteBuffer.allocate(wholeWords(length));
    word(description, "desc").putInt(0).putInt(name.length + 1).put(name);
    return description.array();
  }

  private static byte[] rights() {
    ByteBuffer rights = ByteBuffer.allocate(wholeWords(8 + RIGHTS.length() + 1));
    return word(word(rights, "text").putInt(0), RIGHTS).array();
  }

  /** How bright a colour is at each step of its number. */
  private static byte[] curve() {
    ByteBuffer curve = ByteBuffer.allocate(wholeWords(12 + STEPS * 2));
    word(curve, "curv").putInt(0).putInt(STEPS);
    for (int step = 0; step < STEPS; step++) {
      double number = (double) step / (STEPS - 1);
      double light =
          number <= 0.04045 ? number / 12.92 : StrictMath.pow((number + 0.055) / 1.055, 2.4);
      curve.putShort((short) Math.round(light * 0xFFFF));
    }
    return curve.array();
  }

  private static int wholeWords(int length) {
    return (length + 3) / 4 * 4;
  }
}
