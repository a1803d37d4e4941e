package fr.portailfamille.web.settings;

import java.io.Serializable;

/** A scope that can be chosen on the page; nothing as its name stands for the installation. */
public record ScopeLink(String kind, long id, String name, boolean current)
    implements Serializable {

  /** The address of the page for this scope. */
  public String address() {
    return "/staff/settings.xhtml?s=" + kind + "&i=" + id;
  }
}
