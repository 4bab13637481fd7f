package vn.tonghop.rendering;

import net.sf.jasperreports.engine.JasperReport;

/** The templates of a layout, for the text and for the annexes, and what measures each. */
record Form(JasperReport portrait, JasperReport landscape, Ruler upright, Ruler sideways) {

  static Form of(Templates templates, String layout) {
    JasperReport portrait = templates.load(layout + "-portrait.jasper");
    JasperReport landscape = templates.load(layout + "-landscape.jasper");
    return new Form(
        portrait, landscape, new Ruler(templates, portrait), new Ruler(templates, landscape));
  }
}
