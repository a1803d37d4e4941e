package fr.portailfamille.household;

import static fr.portailfamille.household.DataPurpose.BANK_ACCOUNT;
import static fr.portailfamille.household.DataPurpose.CARE;
import static fr.portailfamille.household.DataPurpose.CONTACT;
import static fr.portailfamille.household.DataPurpose.GIFT;
import static fr.portailfamille.household.DataPurpose.HEALTH;
import static fr.portailfamille.household.DataPurpose.IDENTITY;
import static fr.portailfamille.household.DataPurpose.PAYMENT;
import static fr.portailfamille.household.DataPurpose.PRICING;
import static fr.portailfamille.household.DataPurpose.SCHOOLING;
import static fr.portailfamille.household.DataPurpose.SOCIAL_SECURITY;
import static fr.portailfamille.household.DataPurpose.WORK;
import static fr.portailfamille.household.DossierSubject.ADULT;
import static fr.portailfamille.household.DossierSubject.CHILD;
import static fr.portailfamille.household.FieldPolicy.COMPULSORY;
import static fr.portailfamille.household.FieldPolicy.HIDDEN;
import static fr.portailfamille.household.FieldPolicy.VISIBLE;
import static fr.portailfamille.household.FieldType.CHOICE;
import static fr.portailfamille.household.FieldType.CHOICES;
import static fr.portailfamille.household.FieldType.DATE;
import static fr.portailfamille.household.FieldType.DATED_CHOICES;
import static fr.portailfamille.household.FieldType.IBAN;
import static fr.portailfamille.household.FieldType.MAIL;
import static fr.portailfamille.household.FieldType.MONEY;
import static fr.portailfamille.household.FieldType.NIR;
import static fr.portailfamille.household.FieldType.NOTE;
import static fr.portailfamille.household.FieldType.PEOPLE;
import static fr.portailfamille.household.FieldType.PHONE;
import static fr.portailfamille.household.FieldType.POSTCODE;
import static fr.portailfamille.household.FieldType.TEXT;
import static fr.portailfamille.household.FieldType.TOWN;
import static fr.portailfamille.household.FieldType.YES_NO;

import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.organisation.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of the dossier (guide 000): every field that families or staff fill in, in the
 * order of the screens. Pages, imports, exports and the privacy page read what a field is from
 * here; {@link DossierService} and {@link DossierDesk} alone write it. Labels stand in the bundle
 * {@code dossier} under the key.
 */
public enum DossierField {
  HOUSEHOLD_CIVILITY(
      of("household.civility", "civility", CHOICE, CONTACT)
          .choices("M. et Mme", "M.", "Mme", "MM.", "Mmes")),
  HOUSEHOLD_NAME(
      of("household.name", "name", TEXT, CONTACT).neverEmpty().rule(COMPULSORY).waiting()),
  HOUSEHOLD_STREET(of("household.street", "street", TEXT, CONTACT).rule(COMPULSORY)),
  HOUSEHOLD_ADDRESS_EXTRA(of("household.addressExtra", "address_extra", TEXT, CONTACT)),
  HOUSEHOLD_POSTCODE(of("household.postcode", "postcode", POSTCODE, CONTACT).rule(COMPULSORY)),
  HOUSEHOLD_TOWN(of("household.town", "town", TOWN, CONTACT).rule(COMPULSORY)),
  HOUSEHOLD_PHONE(of("household.phone", "phone", PHONE, CONTACT)),
  HOUSEHOLD_EMAIL(of("household.email", "email", MAIL, CONTACT)),
  HOUSEHOLD_SITUATION(
      of("household.situation", "situation", CHOICE, PRICING)
          .choices(
              "MARRIED",
              "CIVIL_UNION",
              "COHABITING",
              "SINGLE",
              "SEPARATED",
              "DIVORCED",
              "WIDOWED")),
  HOUSEHOLD_REGIME(
      of("household.regime", "regime", CHOICE, PRICING)
          .choices("GENERAL", "AGRICULTURAL", "OTHER")
          .rule(HIDDEN)),
  HOUSEHOLD_QUOTIENT(
      of("household.quotient", "quotient_cents", MONEY, PRICING)
          .in(FieldStore.QUOTIENT)
          .upTo(99_999_00)
          .rule(HIDDEN)
          .waiting()),
  HOUSEHOLD_DONATION(
      of("household.donation", "donation_cents", MONEY, GIFT).upTo(10_000_00).rule(HIDDEN)),
  HOUSEHOLD_DIRECT_DEBIT(
      of("household.directDebit", "direct_debit", YES_NO, PAYMENT).staffOnly().rule(VISIBLE)),
  /** Waits for staff as its holder does: whoever changes it redirects money. */
  HOUSEHOLD_IBAN(
      of("household.iban", "iban", IBAN, BANK_ACCOUNT).sensitive().rule(HIDDEN).waiting()),
  /** Seventy characters are what a direct debit takes (pain.008). */
  HOUSEHOLD_ACCOUNT_HOLDER(
      of("household.accountHolder", "account_holder", TEXT, BANK_ACCOUNT)
          .upTo(70)
          .rule(HIDDEN)
          .waiting()),
  REGIE_INSTALMENTS(
      of("regie.instalments", "instalments", CHOICE, PAYMENT)
          .in(FieldStore.REGIE)
          .choices("1", "2", "3", "4")),

  GUARDIAN_LAST_NAME(person("guardian.lastName", "last_name").waiting()),
  GUARDIAN_FIRST_NAME(person("guardian.firstName", "first_name").waiting()),
  GUARDIAN_STREET(member("guardian.street", "street", TEXT, CONTACT)),
  GUARDIAN_ADDRESS_EXTRA(member("guardian.addressExtra", "address_extra", TEXT, CONTACT)),
  GUARDIAN_POSTCODE(member("guardian.postcode", "postcode", POSTCODE, CONTACT)),
  GUARDIAN_TOWN(member("guardian.town", "town", TOWN, CONTACT)),
  GUARDIAN_HOME_PHONE(member("guardian.homePhone", "home_phone", PHONE, CONTACT)),
  GUARDIAN_WORK_PHONE(member("guardian.workPhone", "work_phone", PHONE, CONTACT)),
  GUARDIAN_MOBILE_PHONE(member("guardian.mobilePhone", "mobile_phone", PHONE, CONTACT)),
  GUARDIAN_EMAIL(member("guardian.email", "email", MAIL, CONTACT)),
  GUARDIAN_BIRTH_DATE(of("guardian.birthDate", "birth_date", DATE, IDENTITY).in(FieldStore.PERSON)),
  GUARDIAN_BIRTH_TOWN(of("guardian.birthTown", "birth_town", TOWN, IDENTITY).in(FieldStore.PERSON)),
  GUARDIAN_NIR(member("guardian.nir", "nir", NIR, SOCIAL_SECURITY).sensitive().rule(HIDDEN)),
  GUARDIAN_PROFESSION(member("guardian.profession", "profession", TEXT, WORK).rule(HIDDEN)),
  /** The eight groups of INSEE's PCS 2020. */
  GUARDIAN_SOCIAL_CATEGORY(
      member("guardian.socialCategory", "social_category", CHOICE, WORK)
          .choices("1", "2", "3", "4", "5", "6", "7", "8")
          .rule(HIDDEN)),
  GUARDIAN_WORKPLACE(member("guardian.workplace", "workplace", TEXT, WORK).rule(HIDDEN)),
  GUARDIAN_WORK_POSTCODE(
      member("guardian.workPostcode", "work_postcode", POSTCODE, WORK).rule(HIDDEN)),
  GUARDIAN_WORK_TOWN(member("guardian.workTown", "work_town", TOWN, WORK).rule(HIDDEN)),
  GUARDIAN_BENEFICIARY_NUMBER(
      member("guardian.beneficiaryNumber", "beneficiary_number", TEXT, PRICING)
          .upTo(15)
          .rule(HIDDEN)),

  CHILD_LAST_NAME(person("child.lastName", "last_name").waiting()),
  CHILD_FIRST_NAME(person("child.firstName", "first_name").waiting()),
  CHILD_SEX(own("child.sex", "sex", CHOICE, IDENTITY).choices("FEMALE", "MALE")),
  CHILD_BIRTH_DATE(own("child.birthDate", "birth_date", DATE, IDENTITY).rule(COMPULSORY).waiting()),
  CHILD_BIRTH_TOWN(own("child.birthTown", "birth_town", TOWN, IDENTITY)),
  CHILD_SCHOOL_LEVEL(
      own("child.schoolLevel", "school_level", CHOICE, SCHOOLING)
          .choices(SchoolLevel.names())
          .minorsOnly()),
  CHILD_SCHOOL(own("child.school", "school", TEXT, SCHOOLING).minorsOnly()),
  CHILD_SCHOOL_CLASS(own("child.schoolClass", "school_class", TEXT, SCHOOLING).minorsOnly()),
  CHILD_DIETS(own("child.diets", "diets", CHOICES, HEALTH).offeredBy(DossierSettings.DIETS)),
  CHILD_ALLERGIES(own("child.allergies", "allergies", NOTE, HEALTH).upTo(500).sensitive()),
  CHILD_HEALTH_NOTES(
      own("child.healthNotes", "health_notes", NOTE, HEALTH).upTo(1_000).sensitive()),
  /** Projet d'accueil individualisé. */
  CHILD_PAI(own("child.pai", "pai", CHOICE, HEALTH).choices("YES", "NO").minorsOnly().sensitive()),
  CHILD_PAI_FROM(own("child.paiFrom", "pai_from", DATE, HEALTH).minorsOnly().sensitive()),
  CHILD_VACCINES(
      own("child.vaccines", "name", DATED_CHOICES, HEALTH)
          .in(FieldStore.VACCINE)
          .offeredBy(DossierSettings.VACCINES)
          .minorsOnly()),
  CHILD_DOCTOR_NAME(own("child.doctorName", "doctor_name", TEXT, HEALTH)),
  CHILD_DOCTOR_PHONE(own("child.doctorPhone", "doctor_phone", PHONE, HEALTH)),
  CHILD_PERMISSIONS(
      member("child.permissions", "permissions", CHOICES, CARE)
          .offeredBy(DossierSettings.PERMISSIONS)
          .minorsOnly()),
  CHILD_AUTHORISED(pickup("child.authorised", "AUTHORISED")),
  CHILD_FORBIDDEN(pickup("child.forbidden", "FORBIDDEN")),
  CHILD_INSURANCE_COMPANY(member("child.insuranceCompany", "insurance_company", TEXT, CARE)),
  CHILD_INSURANCE_NUMBER(member("child.insuranceNumber", "insurance_number", TEXT, CARE).upTo(40)),

  ADULT_LAST_NAME(person("adult.lastName", "last_name").waiting()),
  ADULT_FIRST_NAME(person("adult.firstName", "first_name").waiting()),
  ADULT_SEX(own("adult.sex", "sex", CHOICE, IDENTITY).choices("FEMALE", "MALE")),
  ADULT_BIRTH_DATE(own("adult.birthDate", "birth_date", DATE, IDENTITY).rule(COMPULSORY).waiting()),
  ADULT_BIRTH_TOWN(own("adult.birthTown", "birth_town", TOWN, IDENTITY)),
  ADULT_MOBILE_PHONE(member("adult.mobilePhone", "mobile_phone", PHONE, CONTACT)),
  ADULT_EMAIL(member("adult.email", "email", MAIL, CONTACT)),
  ADULT_SCHOOL_LEVEL(
      own("adult.schoolLevel", "school_level", CHOICE, SCHOOLING)
          .choices(SchoolLevel.names())
          .minorsOnly()),
  ADULT_SCHOOL(own("adult.school", "school", TEXT, SCHOOLING).minorsOnly()),
  ADULT_SCHOOL_CLASS(own("adult.schoolClass", "school_class", TEXT, SCHOOLING).minorsOnly()),
  ADULT_DIETS(own("adult.diets", "diets", CHOICES, HEALTH).offeredBy(DossierSettings.DIETS)),
  ADULT_ALLERGIES(own("adult.allergies", "allergies", NOTE, HEALTH).upTo(500).sensitive()),
  ADULT_HEALTH_NOTES(
      own("adult.healthNotes", "health_notes", NOTE, HEALTH).upTo(1_000).sensitive()),
  /** Projet d'accueil individualisé. */
  ADULT_PAI(own("adult.pai", "pai", CHOICE, HEALTH).choices("YES", "NO").minorsOnly().sensitive()),
  ADULT_PAI_FROM(own("adult.paiFrom", "pai_from", DATE, HEALTH).minorsOnly().sensitive()),
  ADULT_VACCINES(
      own("adult.vaccines", "name", DATED_CHOICES, HEALTH)
          .in(FieldStore.VACCINE)
          .offeredBy(DossierSettings.VACCINES)
          .minorsOnly()),
  ADULT_DOCTOR_NAME(own("adult.doctorName", "doctor_name", TEXT, HEALTH)),
  ADULT_DOCTOR_PHONE(own("adult.doctorPhone", "doctor_phone", PHONE, HEALTH)),
  ADULT_PERMISSIONS(
      member("adult.permissions", "permissions", CHOICES, CARE)
          .offeredBy(DossierSettings.PERMISSIONS)
          .minorsOnly()),
  ADULT_AUTHORISED(pickup("adult.authorised", "AUTHORISED")),
  ADULT_FORBIDDEN(pickup("adult.forbidden", "FORBIDDEN")),
  ADULT_INSURANCE_COMPANY(member("adult.insuranceCompany", "insurance_company", TEXT, CARE)),
  ADULT_INSURANCE_NUMBER(member("adult.insuranceNumber", "insurance_number", TEXT, CARE).upTo(40));

  private final FieldSpec spec;

  DossierField(FieldSpec spec) {
    this.spec = spec;
  }

  private static FieldSpec of(String key, String column, FieldType type, DataPurpose purpose) {
    return FieldSpec.of(key, column, type, purpose);
  }

  private static FieldSpec person(String key, String column) {
    return of(key, column, TEXT, IDENTITY).in(FieldStore.PERSON).neverEmpty().rule(COMPULSORY);
  }

  private static FieldSpec member(String key, String column, FieldType type, DataPurpose purpose) {
    return of(key, column, type, purpose).in(FieldStore.MEMBER);
  }

  private static FieldSpec own(String key, String column, FieldType type, DataPurpose purpose) {
    return of(key, column, type, purpose).in(FieldStore.PERSON);
  }

  /** The column is the kind of the row. */
  private static FieldSpec pickup(String key, String kind) {
    return of(key, kind, PEOPLE, CARE).in(FieldStore.PICKUP).upTo(8).minorsOnly();
  }

  /** The field of a key ({@code household.street}); nothing for an unknown one. */
  public static Optional<DossierField> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  public static List<DossierField> of(DossierSubject subject) {
    return Arrays.stream(values()).filter(field -> field.subject() == subject).toList();
  }

  /** {@code household.street}: names it in rows, bundles, exports and journals. */
  public String key() {
    return spec.key;
  }

  public DossierSubject subject() {
    return spec.subject;
  }

  /** Whether it is the day somebody was born on. */
  public boolean isBirth() {
    return this == GUARDIAN_BIRTH_DATE || this == CHILD_BIRTH_DATE || this == ADULT_BIRTH_DATE;
  }

  public FieldType type() {
    return spec.type;
  }

  public FieldStore store() {
    return spec.store;
  }

  /** The column of its {@link #store}. */
  public String column() {
    return spec.column;
  }

  /** The most characters of a text, persons of a list, the largest number or amount in cents. */
  public int most() {
    return spec.most;
  }

  /** What may be chosen, as kept; empty unless it is a choice. */
  public List<String> choices() {
    return spec.choices;
  }

  /** Whether staff sees it only by a look that leaves a line in the journal. */
  public boolean isSensitive() {
    return spec.sensitive;
  }

  /** Whether it is kept encrypted. */
  public boolean isSealed() {
    return spec.type.isSealed();
  }

  /** Whether all households of the person share it; otherwise it is this household's own. */
  public boolean isCommon() {
    return spec.store == FieldStore.PERSON || spec.store == FieldStore.VACCINE;
  }

  /** Whether the portal cannot work without it: never hidden, never emptied. */
  public boolean isNeverEmpty() {
    return spec.neverEmpty;
  }

  /** Whether it is asked of those under eighteen only. */
  public boolean isMinorsOnly() {
    return spec.minorsOnly;
  }

  /** The list of the organisation that may be chosen from; none where the choices are fixed. */
  public Optional<Setting<String>> offered() {
    return Optional.ofNullable(spec.offered);
  }

  /**
   * The same field of a participant whom a birthday moved to the other block: a child's and an
   * adult's fields are the same columns.
   */
  public Optional<DossierField> twin() {
    DossierSubject other = subject() == CHILD ? ADULT : subject() == ADULT ? CHILD : subject();
    return Arrays.stream(values())
        .filter(f -> f.subject() == other && f != this)
        .filter(f -> f.store() == store() && f.column().equals(column()))
        .findFirst();
  }

  /**
   * The same field of a person in a household that keeps it as this kind: a guardian of one may
   * take part in activities of another.
   */
  public Optional<DossierField> of(MemberKind kept) {
    boolean guardian = kept == MemberKind.GUARDIAN;
    return guardian == (subject() == DossierSubject.GUARDIAN)
        ? Optional.of(this)
        : ofKey((guardian ? "guardian" : "child") + key().substring(key().indexOf('.')));
  }

  /** Whether families can at most read it. */
  public boolean isStaffOnly() {
    return spec.staffOnly;
  }

  public DataPurpose purpose() {
    return spec.purpose;
  }

  /** What counts for an organisation that decided nothing. */
  public FieldRule defaultRule() {
    return new FieldRule(spec.policy, spec.waits);
  }

  /** Whether an organisation may decide so. */
  public boolean allows(FieldPolicy policy) {
    return !(policy == HIDDEN && isNeverEmpty()) && !(policy.isEditable() && isStaffOnly());
  }

  /** The town that belongs to a postcode. */
  public Optional<DossierField> townOf() {
    return type() == POSTCODE ? beside(TOWN) : Optional.empty();
  }

  /** The postcode that belongs to a town; none for a town of birth. */
  public Optional<DossierField> postcodeOf() {
    return type() == TOWN ? beside(POSTCODE) : Optional.empty();
  }

  private Optional<DossierField> beside(FieldType other) {
    String column =
        type() == TOWN
            ? column().replace("town", "postcode")
            : column().replace("postcode", "town");
    return Arrays.stream(values())
        .filter(f -> f.subject() == subject() && f.type() == other && f.column().equals(column))
        .findFirst();
  }
}
