package fr.portailfamille.web.imports;

import fr.portailfamille.communication.ActivationPaper;
import fr.portailfamille.household.ActivationLetter;
import fr.portailfamille.household.InvitationCounts;
import fr.portailfamille.household.NoMailFamily;
import fr.portailfamille.intake.FamilyChange;
import fr.portailfamille.intake.FaultLine;
import fr.portailfamille.intake.ImportChoice;
import fr.portailfamille.intake.ImportInvitations;
import fr.portailfamille.intake.ImportService;
import fr.portailfamille.intake.ImportStep;
import fr.portailfamille.intake.ImportView;
import fr.portailfamille.intake.KeptFamily;
import fr.portailfamille.intake.MapColumnsCommand;
import fr.portailfamille.intake.UndoCounts;
import fr.portailfamille.intake.ValueChange;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.frame.PdfAnswer;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One import ({@code ?i=}): whatever its step is, with the way on. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ImportService imports;
  @Inject private ImportInvitations inviting;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private ActivationPaper paper;
  @Inject private PdfAnswer download;
  private long id;
  private String part;
  private ImportView view;
  private List<ColumnEntry> columns = List.of();
  private List<FaultLine> faults = List.of();
  private List<AlikeEntry> alike = List.of();
  private List<KeptFamily> kept = List.of();
  private List<FamilyChange> changes = List.of();
  private List<String> fields = List.of();
  private ImportChoice choice;
  private InvitationCounts invitations;
  private List<NoMailFamily> withoutAddress = List.of();
  private UndoCounts undoes;

  /** Reads the page; another organisation's import is «introuvable». */
  public void read() {
    call.read(
        () -> {
          view = imports.view(id);
          fields = new ArrayList<>(imports.fields(id));
          changes = new ArrayList<>(imports.changes(id));
          columns = new ArrayList<>(view.columns().stream().map(ColumnEntry::new).toList());
          faults = new ArrayList<>(imports.faults(id));
          alike = new ArrayList<>(imports.alike(id).stream().map(AlikeEntry::new).toList());
          kept = new ArrayList<>(imports.kept(id));
          choice = view.choice();
          invitations = inviting.counts(id);
          withoutAddress = new ArrayList<>(inviting.withoutAddress(id));
          undoes = isUndoing() ? imports.undoCounts(id) : null;
          return view;
        });
  }

  /** Says what the columns are and begins the check. */
  public void check() {
    List<String> chosen = columns.stream().map(ColumnEntry::getField).toList();
    back(call.done(() -> imports.check(new MapColumnsCommand(id, chosen))));
  }

  /** Keeps what is done with likely doubles and begins the run. */
  public void run() {
    back(
        call.done(
            () -> {
              if (!view.list()) {
                imports.choose(id, choice, choices());
              }
              imports.run(id);
            }));
  }

  private Map<Integer, ImportChoice> choices() {
    Map<Integer, ImportChoice> some = new HashMap<>();
    alike.forEach(entry -> some.put(entry.getFamily().no(), entry.getChoice()));
    return some;
  }

  public void undo() {
    back(call.done(() -> imports.undo(id)));
  }

  /** Invites every family that has an address and no login. */
  public void invite() {
    back(call.done(() -> inviting.invite(id)));
  }

  /**
   * Answers with the letters of families without an address, whose codes are readable there alone.
   */
  public void letters(boolean again) {
    List<ActivationLetter> letters =
        call.result(() -> inviting.letters(id, again)).orElse(List.of());
    if (!letters.isEmpty()) {
      download.pdf("lettres-" + id, paper.print(letters));
    }
  }

  public void forget() {
    if (call.done(() -> imports.forget(id))) {
      call.success("import.forgotten");
      call.redirect("/staff/imports.xhtml");
    }
  }

  private void back(boolean done) {
    if (done) {
      call.redirect(getAddress());
    }
  }

  public String getAddress() {
    return "/staff/import.xhtml?i=" + id;
  }

  /** The columns may be matched: nothing is written and nothing works on it. */
  public boolean isMatching() {
    return !view.moving()
        && (view.step() == ImportStep.COLUMNS
            || view.step() == ImportStep.CHECK
            || view.step() == ImportStep.COMPARE
            || (view.step() == ImportStep.CHECKED && "columns".equals(part)));
  }

  public boolean isChecked() {
    return view.step() == ImportStep.CHECKED && !isMatching();
  }

  /** Something of it was written, and nothing works on it. */
  public boolean isWritten() {
    return !view.moving()
        && (view.step() == ImportStep.RUN
            || view.step() == ImportStep.DONE
            || view.step() == ImportStep.UNDO
            || view.step() == ImportStep.UNDONE);
  }

  public boolean isUndoable() {
    return !view.moving() && (view.step() == ImportStep.RUN || view.step() == ImportStep.DONE);
  }

  /** Whether the page asks before it undoes. */
  public boolean isUndoing() {
    return isUndoable() && "undo".equals(part);
  }

  /** What an undo takes and puts back, a line each. */
  public List<String> getUndoLines() {
    return List.of(
        say.it("import.undo.families", undoes.families()),
        say.it("import.undo.persons", undoes.persons()),
        say.it("import.undo.quotients", undoes.quotients()),
        say.it("import.undo.restored", undoes.restored()));
  }

  /** How many dossiers it created would stay. */
  public int getStaying() {
    return undoes.staying();
  }

  /** Whether it brought families in whose logins are to be seen to. */
  public boolean isInviting() {
    return !isUndoing() && !view.moving() && view.step() == ImportStep.DONE && !view.list();
  }

  public InvitationCounts getInvitations() {
    return invitations;
  }

  public List<NoMailFamily> getWithoutAddress() {
    return withoutAddress;
  }

  /** How many letters one file takes. */
  public int getNextLetters() {
    return Math.min(invitations.toPrint(), ImportInvitations.MOST_LETTERS);
  }

  public boolean isForgettable() {
    return isMatching() || isChecked();
  }

  public boolean isShown() {
    return view != null;
  }

  public ImportView getView() {
    return view;
  }

  public List<ColumnEntry> getColumns() {
    return columns;
  }

  public List<FaultLine> getFaults() {
    return faults;
  }

  public List<AlikeEntry> getAlike() {
    return alike;
  }

  public List<KeptFamily> getKept() {
    return kept;
  }

  public List<String> getFields() {
    return fields;
  }

  public List<FamilyChange> getChanges() {
    return changes;
  }

  /** What a field is called in the choice of columns. */
  public String label(String key) {
    return words().field(key);
  }

  public String reason(FaultLine fault) {
    return words().reason(fault);
  }

  /** What a changing value is called. */
  public String name(ValueChange change) {
    return words().label(change);
  }

  public String before(ValueChange change) {
    return words().before(change);
  }

  public String after(ValueChange change) {
    return words().after(change);
  }

  private ImportWords words() {
    return new ImportWords(say.now());
  }

  public int getMost() {
    return ImportService.MOST_SHOWN;
  }

  public ImportChoice[] getChoices() {
    return ImportChoice.values();
  }

  public ImportChoice getChoice() {
    return choice;
  }

  public void setChoice(ImportChoice choice) {
    this.choice = choice;
  }

  /** {@code columns}: the columns are looked at again after a check. */
  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
