package fr.portailfamille.web.settings;

import fr.portailfamille.organisation.ChangeSettingCommand;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingName;
import fr.portailfamille.organisation.SettingOutOfBounds;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValueRefused;
import fr.portailfamille.organisation.SettingWords;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of the settings of one scope. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SettingService settings;
  @Inject private OrganisationService organisations;
  @Inject private StaffScope staff;
  @Inject private Call call;
  @Inject private PageWording say;

  private String kind;
  private long id;
  private List<SettingEntry> entries = List.of();
  private List<ScopeLink> scopes = List.of();

  /** Reads the page; without a scope in the address it is the first organisation's. */
  public void read() {
    call.read(
        () -> {
          List<OrganisationView> mine = organisations.mine(Duty.CHANGE_SETTINGS);
          choose(mine);
          Scope scope = new Scope(ScopeKind.valueOf(kind), id);
          SettingWords words = new SettingWords(locale());
          entries =
              new ArrayList<>(
                  settings.lines(scope).stream().map(l -> new SettingEntry(l, words)).toList());
          scopes = links(mine);
          return scope;
        });
  }

  private void choose(List<OrganisationView> mine) {
    for (ScopeKind known : ScopeKind.values()) {
      if (known.name().equals(kind)) {
        return;
      }
    }
    kind = (mine.isEmpty() ? ScopeKind.INSTALLATION : ScopeKind.ORGANISATION).name();
    id = mine.isEmpty() ? 0 : mine.get(0).id();
  }

  private List<ScopeLink> links(List<OrganisationView> mine) {
    List<ScopeLink> links = new ArrayList<>();
    if (staff.mayEverywhere(Duty.CHANGE_SETTINGS)) {
      links.add(link(ScopeKind.INSTALLATION, 0, null));
    }
    for (OrganisationView organisation : mine) {
      links.add(link(ScopeKind.ORGANISATION, organisation.id(), organisation.name()));
      organisations
          .regies(organisation.id())
          .forEach(r -> links.add(link(ScopeKind.REGIE, r.id(), r.name())));
      organisations
          .structures(organisation.id())
          .forEach(s -> links.add(link(ScopeKind.STRUCTURE, s.id(), s.name())));
    }
    return new ArrayList<>(links);
  }

  private ScopeLink link(ScopeKind linked, long linkedId, String name) {
    return new ScopeLink(
        linked.name(), linkedId, name, linked.name().equals(kind) && linkedId == id);
  }

  /** Saves what was changed, all of it or nothing. */
  public void save() {
    Scope scope = new Scope(ScopeKind.valueOf(kind), id);
    List<SettingEntry> changed = entries.stream().filter(SettingEntry::isChanged).toList();
    entries.forEach(entry -> entry.wrong(""));
    boolean done =
        call.done(
            () ->
                changed.forEach(
                    e -> settings.change(new ChangeSettingCommand(e.getKey(), scope, e.getText()))),
            this::isTold);
    if (done) {
      call.success("settings.saved", changed.size());
      call.redirect(new ScopeLink(kind, id, null, true).address());
    }
  }

  /** Says what is wrong with a setting beside its field; on top it links there. */
  private boolean isTold(Refusal refusal) {
    SettingName name =
        refusal instanceof SettingOutOfBounds outside
            ? outside.setting()
            : refusal instanceof SettingValueRefused refused ? refused.setting() : null;
    for (int at = 0; name != null && at < entries.size(); at++) {
      SettingEntry entry = entries.get(at);
      if (entry.getKey().equals(name.key())) {
        entry.wrong(say.now().refusal(refusal));
        call.fault("settings:entries:" + at + ":" + entry.input(), entry.getFault());
        return true;
      }
    }
    return false;
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  public List<SettingEntry> getEntries() {
    return entries;
  }

  /** Whether the setting is the first of its section: then the title comes before it. */
  public boolean opensSection(SettingEntry entry) {
    int at = entries.indexOf(entry);
    return at == 0 || !entries.get(at - 1).getSection().equals(entry.getSection());
  }

  public List<ScopeLink> getScopes() {
    return scopes;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
