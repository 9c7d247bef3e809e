// What the columns of a spreadsheet mean for a person.
#include "exchange/tables/columns.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <unordered_map>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "model/schema.hpp"

namespace nurture::exchange {
namespace {

struct Meaning {
  std::string_view text;
  Part part;
};

constexpr Meaning plain_meanings[] = {
    {"-", Part::ignored},
    {"first", Part::first},
    {"middle", Part::middle},
    {"last", Part::last},
    {"prefix", Part::prefix},
    {"suffix", Part::suffix},
    {"last touch", Part::last_touch},
    {"birth year", Part::birth_year},
    {"birth month", Part::birth_month},
    {"birth day", Part::birth_day},
    {"label", Part::label},
    {"the date", Part::date},
    {"the relation", Part::relation},
    {"the x-", Part::own},
    {"our id", Part::our_id},
    {"our added", Part::our_added},
};

constexpr Meaning address_parts[] = {
    {"street", Part::street}, {"postbox", Part::postbox},   {"city", Part::city},
    {"region", Part::region}, {"postcode", Part::postcode}, {"country", Part::country},
};

constexpr std::string_view address_groups[] = {"home", "work", "other"};
constexpr std::string_view yearly[] = {"birthday", "anniversary"};
constexpr std::string_view relations[] = {"spouse",    "child",       "manager",
                                          "assistant", "referred_by", "knows"};

template <typename Range>
bool holds(const Range& range, std::string_view text) {
  return std::ranges::find(range, text) != std::ranges::end(range);
}

std::optional<Part> part_named(std::span<const Meaning> meanings, std::string_view text) {
  const auto found = std::ranges::find(meanings, text, &Meaning::text);
  return found != meanings.end() ? std::optional(found->part) : std::nullopt;
}

/// "home street", "# city", "city".
bool read_address_part(std::string_view meaning, Column& column) {
  const std::size_t blank = meaning.find(' ');
  const auto part = part_named(address_parts, meaning.substr(blank + 1));
  if (!part) return false;
  column.part = *part;
  if (blank == std::string_view::npos) return true;
  const auto* const group = std::ranges::find(address_groups, meaning.substr(0, blank));
  if (group != std::end(address_groups))
    column.group = static_cast<int>(group - std::begin(address_groups));
  return true;
}

struct Synonyms {
  std::string_view meaning, words;  ///< folded, between |
};

// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish.
constexpr Synonyms synonyms[] = {
    {"name",
     "name|full name|fullname|display name|contact|contact name|contact person|person|"
     "anzeigename|kontakt|ansprechpartner|ansprechpartnerin|nom|nom complet|contacto|nombre|"
     "nombre completo|nome|nome completo|contatto|naam|volledige naam|nazwa|imie i nazwisko"},
    {"first",
     "first name|firstname|first|given name|given|forename|vorname|prenom|nombre de pila|"
     "primer nombre|nome proprio|primeiro nome|voornaam|imie"},
    {"middle", "middle name|middlename|additional name|weitere vornamen|segundo nombre"},
    {"last",
     "last name|lastname|last|surname|family name|nachname|familienname|nom de famille|apellido|"
     "apellidos|cognome|sobrenome|ultimo nome|achternaam|nazwisko"},
    {"prefix", "name prefix|salutation|prefix|anrede|titel|civilite|tratamiento|aanhef"},
    {"suffix", "name suffix|suffix"},
    {"also", "also|nickname|nick|alias|aliases|also known as|aka|spitzname|surnom|apodo|przydomek"},
    {"org",
     "org|organization|organisation|company|company name|employer|account|account name|business|"
     "organization name|organisation name|work company|firma|unternehmen|arbeitgeber|societe|"
     "entreprise|organisme|empresa|compania|organizacion|azienda|societa|ditta|organizzazione|"
     "organizacao|companhia|bedrijf|organisatie|organizacja"},
    {"title",
     "title|job title|jobtitle|position|job|role title|function|occupation|stelle|funktion|beruf|"
     "berufsbezeichnung|poste|fonction|profession|cargo|puesto|posizione|qualifica|mansione|"
     "functie|stanowisko|organization title"},
    {"level", "level|seniority"},
    {"role", "role|buying role"},
    {"owner", "owner|kept by"},
    {"rating", "rating"},
    {"cadence", "cadence"},
    {"segment", "segment|market|industry|branche|secteur|sector|settore"},
    {"email",
     "email|emails|mail|mail address|email address|emailaddress|e mail address|primary email|"
     "secondary email|email #|email # address|email address #|work email|home email|other email|"
     "personal email|business email|email work|email home|email other|email adresse|emailadresse|"
     "mailadresse|adresse email|adresse de messagerie|courriel|correo|correo electronico|"
     "direccion de correo electronico|indirizzo email|indirizzo di posta elettronica|"
     "endereco de email|emailadres|adres email"},
    {"phone",
     "phone|phones|phone number|phonenumber|phone #|telephone|telephone number|tel|mobile|"
     "mobile phone|mobile number|mobilephone|cell|cell phone|cellphone|work phone|home phone|"
     "business phone|office phone|direct phone|primary phone|other phone|phone work|phone home|"
     "phone mobile|home mobile|work mobile|telefon|telefonnummer|handy|mobil|mobiltelefon|"
     "mobilnummer|festnetz|rufnummer|tel nr|telefon geschaftlich|telefon privat|portable|"
     "telephone portable|telephone mobile|telefono|telefono movil|movil|celular|cellulare|"
     "telefone|numero de telefono|mobiel|telefoon|telefoonnummer|komorka|telefon komorkowy"},
    {"address",
     "address|postal address|mailing address|full address|home address|work address|adresse|"
     "anschrift|postanschrift|direccion|indirizzo|endereco|adres"},
    {"home street", "street|street address|address line #|address #|strasse|rue|calle|via|straat"},
    {"home city", "city|town|ort|stadt|wohnort|ville|ciudad|citta|cidade|stad|miasto"},
    {"home region", "state|region|province|county|bundesland|provincia|estado"},
    {"home postcode",
     "zip|zip code|zipcode|postcode|postal code|postalcode|plz|postleitzahl|code postal|"
     "codigo postal|cap|cep|kod pocztowy"},
    {"home country", "country|land|pays|pais|paese|kraj|country region"},
    {"timezone", "timezone|time zone|zeitzone|tz"},
    {"url",
     "url|urls|website|web site|web page|webpage|homepage|home page|web|webseite|internet|"
     "site web|sitio web|pagina web|sito web|linkedin|linkedin url|linkedin profile|profile url|"
     "website #|web page #|strona internetowa"},
    {"tags",
     "tags|tag|labels|label|categories|category|groups|group|group membership|kategorien|"
     "kategorie|gruppe|gruppen|schlagworte|etiquettes|categorie|groupe|etiquetas|categorias|"
     "categoria|gruppo|grupo|groep|grupa"},
    {"about",
     "about|notes|note|comments|comment|remarks|remark|description|info|notizen|notiz|bemerkung|"
     "bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|beschreibung|remarques|commentaires|"
     "notas|comentarios|observaciones|observacoes|osservazioni|opmerkingen|notities|notatki|uwagi"},
    {"since",
     "since|first met|met on|connected on|customer since|client since|kunde seit|kennengelernt|"
     "kennengelernt am|depuis|desde|dal"},
    {"met", "met|met at|how we met|where we met"},
    {"referred_by", "referred by|referrer|introduced by|referral|empfohlen von|recommande par"},
    {"knows", "knows"},
    {"birthday",
     "birthday|birth date|birthdate|date of birth|dob|bday|geburtstag|geburtsdatum|geboren|"
     "geboren am|anniversaire|date de naissance|naissance|cumpleanos|fecha de nacimiento|"
     "compleanno|data di nascita|aniversario|data de nascimento|verjaardag|geboortedatum|"
     "urodziny|data urodzenia"},
    {"birth year", "birth year|year of birth|geburtsjahr"},
    {"birth month", "birth month|geburtsmonat"},
    {"birth day", "birth day"},
    {"anniversary", "anniversary|wedding anniversary|jahrestag|hochzeitstag"},
    {"last touch",
     "last touch|last contact|last contacted|last contact date|last contacted on|last spoken|"
     "last spoke|last call|last called|last talked|last talked to|last meeting|last met|last seen|"
     "last interaction|last communication|zuletzt gesprochen|letzter kontakt|letzter anruf|"
     "zuletzt kontaktiert|letztes gesprach|dernier contact|dernier echange|ultimo contacto|"
     "ultimo contatto|ultimo contato|laatste contact|ostatni kontakt"},
    {"spouse", "spouse|partner|husband|wife|ehepartner|ehefrau|conjoint|conyuge|coniuge"},
    {"child", "children|kinder|enfants|hijos|figli|filhos|kinderen|dzieci"},
    {"-", "id|uid|nr|no|number|row|created|created at|updated|updated at|modified|gender|photo"},
};

/// Meanings by header word, of several words between |.
std::unordered_map<std::string, std::string_view> meanings_by_word() {
  std::unordered_map<std::string, std::string_view> all;
  for (const auto& [meaning, words] : synonyms)
    for (std::string& word : base::split(words, '|')) all.emplace(std::move(word), meaning);
  return all;
}

std::optional<std::string_view> synonym(const std::string& label) {
  static const auto all = meanings_by_word();
  int number = 0;
  for (const std::string& word : {header_word(label), numbered_header_word(label, number)})
    if (const auto found = all.find(word); found != all.end()) return found->second;
  return std::nullopt;
}

bool is_name(const Column& column) {
  return column.part == Part::key && column.word == "name";
}

/// Beside a first name, "Name" and "Nom" are the last one; beside a last name, "Nombre" is the
/// first.
void settle_names(std::vector<Column>& columns) {
  const auto has = [&](Part part) {
    return std::ranges::find(columns, part, &Column::part) != columns.end();
  };
  const bool first = has(Part::first), last = has(Part::last);
  const auto name = std::ranges::find_if(columns, is_name);
  if (name == columns.end() || first == last) return;
  name->part = first ? Part::last : Part::first;
  name->word.clear();
}

std::vector<std::string> names_of(const std::vector<Column>& columns) {
  std::vector<std::string> names;
  for (const Column& column : columns) names.push_back(column.name);
  return names;
}

std::string quoted_list(const std::vector<std::string>& names) {
  return names.empty() ? "" : "'" + base::join(names, "', '") + "'";
}

Column& column_typed(std::vector<Column>& columns, const std::string& name) {
  const std::string word = header_word(name);
  const auto found = std::ranges::find_if(columns, [&](const Column& column) {
    return column.name == name || header_word(column.name) == word;
  });
  if (found != columns.end()) return *found;
  const std::vector<std::string> names = names_of(columns);
  const std::string near = base::did_you_mean(name, names);
  throw base::usage(fmt::format("no column '{}'", name),
                    near.empty() ? "the columns are " + quoted_list(names) : near);
}

Column meaning_typed(const std::string& key) {
  Column meaning = column_meaning(key.empty() ? "-" : key);
  if (meaning.part != Part::unknown) return meaning;
  auto words = model::names(model::keys(model::File::contact));
  for (const char* word : {"first", "last", "birthday", "last touch", "street", "city"})
    words.emplace_back(word);
  std::string hint = base::did_you_mean(key, words);
  if (hint.empty()) hint = "keys of your own begin with x-; the others are in nurture(5)";
  throw base::usage(fmt::format("--map: unknown key '{}'", key), std::move(hint));
}

/// first+last=name, street+town=address: each has its part of it; else all are one text.
void map_several(const std::vector<std::string>& names, const std::string& key,
                 std::vector<Column>& columns) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string part = key;
    if (key == "name") part = i == 0 ? "first" : i + 1 == names.size() ? "last" : "middle";
    if (key == "address") part = i == 0 ? "home street" : "home city";
    const Column meaning = meaning_typed(part);
    Column& column = column_typed(columns, names[i]);
    column = {column.name, meaning.part, meaning.word, meaning.group, std::nullopt};
  }
}

}  // namespace

Column column_meaning(std::string_view meaning, int group) {
  Column column;
  column.group = group;
  if (const auto part = part_named(plain_meanings, meaning)) {
    column.part = *part;
  } else if (read_address_part(meaning, column)) {
  } else if (holds(yearly, meaning)) {
    column.part = Part::date;
    column.word = meaning;
  } else if (holds(relations, meaning)) {
    column.part = Part::relation;
    column.word = meaning;
  } else if (meaning.starts_with("id ")) {
    column.part = Part::source;
    column.word = meaning.substr(3);
  } else if (meaning.starts_with("x-") && meaning.size() > 2) {
    column.part = Part::own;
    column.word = meaning;
  } else if (model::find_key(model::keys(model::File::contact), meaning) != nullptr) {
    column.part = Part::key;
    column.word = meaning;
  }
  return column;
}

std::string header_word(std::string_view label) {
  // Rows of notes are asked for headers, too.
  constexpr std::size_t longest = 500;
  std::string word = base::join(base::words(label.substr(0, longest)), " ");
  for (const std::string_view split : {"e mail", "e mails"})  // E-Mail, e-mail
    if (const auto at = word.find(split); at != word.npos && (at == 0 || word[at - 1] == ' '))
      word.erase(at + 1, 1);
  return word;
}

std::string numbered_header_word(std::string_view label, int& number) {
  auto words = base::split(header_word(label), ' ');
  for (std::string& word : words) {
    if (word.empty() || word.size() > 3 || word.find_first_not_of("0123456789") != word.npos)
      continue;
    number = std::stoi(word);
    word = "#";
    break;
  }
  return base::join(words, " ");
}

std::vector<Column> columns_by_synonym(const Row& header) {
  std::vector<Column> columns;
  for (const std::string_view field : header.fields) {
    const std::string name(base::trim(field));
    const auto meaning = synonym(name);
    Column column = meaning ? column_meaning(*meaning) : Column{};
    column.name = name;
    columns.push_back(std::move(column));
  }
  settle_names(columns);
  return columns;
}

void apply_map(const ReadOptions& options, std::vector<Column>& columns) {
  for (const auto& [name, key] : options.columns) {
    const bool whole = std::ranges::find(columns, name, &Column::name) != columns.end();
    const auto names = whole ? std::vector{name} : base::split(name, '+');
    if (names.size() > 1) {
      map_several(names, key, columns);
      continue;
    }
    const Column meaning = meaning_typed(key);
    Column& column = column_typed(columns, name);
    column = {column.name, meaning.part, meaning.word, meaning.group, std::nullopt};
  }
}

void find_labels(std::vector<Column>& columns) {
  std::unordered_map<std::string, std::size_t> labels;
  const auto stem = [](const std::string& name) { return name.substr(0, name.rfind(" - ")); };
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].part == Part::label) labels.emplace(stem(columns[i].name), i);
  for (Column& column : columns) {
    const auto found = labels.find(stem(column.name));
    if (column.part != Part::label && found != labels.end()) column.label = found->second;
  }
}

}  // namespace nurture::exchange
