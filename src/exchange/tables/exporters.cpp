// Programs whose spreadsheets are known by their headers.
#include "exchange/tables/exporters.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"

namespace nurture::exchange {
namespace {

using Meanings = std::unordered_map<std::string, std::string_view>;

constexpr std::string_view google =
    "First Name=first|Middle Name=middle|Last Name=last|Name Prefix=prefix|Name Suffix=suffix|"
    "Nickname=also|File As=-|Organization Name=org|Organization Title=title|"
    "Organization Department=-|Birthday=birthday|Notes=about|Photo=-|Labels=tags|"
    "Phonetic First Name=-|Phonetic Middle Name=-|Phonetic Last Name=-|"
    "E-mail # - Label=label|E-mail # - Value=email|Phone # - Label=label|Phone # - Value=phone|"
    "Address # - Label=label|Address # - Formatted=address|Address # - Street=-|"
    "Address # - City=-|Address # - PO Box=-|Address # - Region=-|Address # - Postal Code=-|"
    "Address # - Country=-|Address # - Extended Address=-|Relation # - Label=label|"
    "Relation # - Value=the relation|Website # - Label=label|Website # - Value=url|"
    "Event # - Label=label|Event # - Value=the date|Custom Field # - Label=label|"
    "Custom Field # - Value=the x-|IM # - Label=label|IM # - Value=-";

constexpr std::string_view google_to_2023 =
    "Name=name|Given Name=-|Additional Name=-|Family Name=-|Yomi Name=-|Given Name Yomi=-|"
    "Additional Name Yomi=-|Family Name Yomi=-|Name Prefix=-|Name Suffix=-|Initials=-|"
    "Nickname=also|Short Name=-|Maiden Name=also|Birthday=birthday|Gender=-|Location=-|"
    "Billing Information=-|Directory Server=-|Mileage=-|Occupation=-|Hobby=-|Sensitivity=-|"
    "Priority=-|Subject=-|Notes=about|Language=-|Photo=-|Group Membership=tags|"
    "E-mail # - Type=label|E-mail # - Value=email|IM # - Type=label|IM # - Service=-|"
    "IM # - Value=-|Phone # - Type=label|Phone # - Value=phone|Address # - Type=label|"
    "Address # - Formatted=address|Address # - Street=-|Address # - City=-|Address # - PO Box=-|"
    "Address # - Region=-|Address # - Postal Code=-|Address # - Country=-|"
    "Address # - Extended Address=-|Organization # - Type=-|Organization # - Name=org|"
    "Organization # - Yomi Name=-|Organization # - Title=title|Organization # - Department=-|"
    "Organization # - Symbol=-|Organization # - Location=-|Organization # - Job Description=-|"
    "Relation # - Type=label|Relation # - Value=the relation|Website # - Type=label|"
    "Website # - Value=url|Event # - Type=label|Event # - Value=the date|"
    "Custom Field # - Type=label|Custom Field # - Value=the x-|External ID # - Type=-|"
    "External ID # - Value=-|Jot # - Type=-|Jot # - Value=-|Calendar Link # - Type=-|"
    "Calendar Link # - Value=-";

constexpr std::string_view roundcube =
    "Display Name=name|Title=prefix|First Name=first|Middle Name=middle|Last Name=last|"
    "Suffix=suffix|Nickname=also|Company=org|Department=-|Job Title=title|Email Home=email|"
    "Email Work=email|Email Other=email|Home Phone=phone|Home Phone 2=phone|Business Phone=phone|"
    "Business Phone 2=phone|Home Mobile=phone|Primary Phone=phone|Home Fax=-|Business Fax=-|"
    "Car Phone=phone|Pager=-|Phone Video=phone|Assistant's Phone=-|Other Phone=phone|"
    "Home Street=home street|Home City=home city|Home State=home region|Home Zip=home postcode|"
    "Home Country=home country|Business Street=work street|Work City=work city|"
    "Work State=work region|Work Zip=work postcode|Work Country=work country|"
    "Other Street=other street|Other City=other city|Other State=other region|"
    "Other Postal Code=other postcode|Other Country/Region=other country|Gender=-|"
    "Birthday=birthday|Maiden Name=also|Anniversary=anniversary|Manager's Name=manager|"
    "Assistant's Name=assistant|Spouse=spouse|Notes=about|IM Aim=-|IM Icq=-|IM Jabber=-|IM Msn=-|"
    "IM Skype=-|IM Yahoo=-|Website Blog=url|Website Home Page=url|Website Other=url|"
    "Website Profile=url|Website Work=url|Categories=tags";

constexpr std::string_view hubspot =
    "Record ID=id hubspot|Contact ID=id hubspot|First Name=first|Last Name=last|Email=email|"
    "Additional email addresses=email|Phone Number=phone|Mobile Phone Number=phone|"
    "Company Name=org|Associated Company=org|Job Title=title|Website URL=url|LinkedIn URL=url|"
    "Street Address=home street|City=home city|State/Region=home region|"
    "Postal Code=home postcode|Country/Region=home country|Time Zone=-|Date of birth=birthday|"
    "Last Contacted=last touch|Number of times contacted=-|Industry=segment|Lead Status=-|"
    "Lifecycle Stage=-|Contact owner=-|Create Date=-|Last Activity Date=-|Last Modified Date=-|"
    // Spanish, German, French, Portuguese: the account's language.
    "ID de registro=id hubspot|Nombre=first|Apellidos=last|Correo=email|"
    "Correo electrónico=email|Número de teléfono=phone|Número de teléfono móvil=phone|"
    "Nombre de la empresa=org|Cargo=title|URL del sitio web=url|Ciudad=home city|"
    "País/región=home country|Código postal=home postcode|Último contacto=last touch|"
    "Fecha de nacimiento=birthday|"
    "Datensatz-ID=id hubspot|Vorname=first|Nachname=last|E-Mail=email|Telefonnummer=phone|"
    "Mobiltelefonnummer=phone|Unternehmensname=org|Jobbezeichnung=title|Stadt=home city|"
    "Land/Region=home country|Postleitzahl=home postcode|Zuletzt kontaktiert=last touch|"
    "Letzter Kontakt=last touch|Geburtsdatum=birthday|"
    "ID d'enregistrement=id hubspot|ID de fiche d'informations=id hubspot|Prénom=first|Nom=last|"
    "E-mail=email|Numéro de téléphone=phone|Nom de l'entreprise=org|Intitulé du poste=title|"
    "Ville=home city|Pays/région=home country|Code postal=home postcode|"
    "Dernier contact=last touch|Date de naissance=birthday|"
    "ID do registro=id hubspot|Primeiro nome=first|Sobrenome=last|Número de telefone=phone|"
    "Nome da empresa=org|Cidade=home city|Último contato=last touch|Data de nascimento=birthday";

constexpr std::string_view salesforce =
    "Lead ID=id salesforce|Contact ID=id salesforce|Id=id salesforce|Salutation=prefix|"
    "FirstName=first|MiddleName=middle|LastName=last|Suffix=suffix|Name=name|Email=email|"
    "Phone=phone|MobilePhone=phone|HomePhone=phone|OtherPhone=phone|Fax=-|Title=title|"
    "Department=-|Company=org|Account.Name=org|AccountName=org|AccountId=-|LeadSource=-|Status=-|"
    "OwnerId=-|Industry=segment|Rating=-|Website=url|Description=about|Birthdate=birthday|"
    "Street=home street|City=home city|State=home region|PostalCode=home postcode|"
    "Country=home country|MailingStreet=home street|MailingCity=home city|"
    "MailingState=home region|MailingPostalCode=home postcode|MailingCountry=home country|"
    "OtherStreet=other street|OtherCity=other city|OtherState=other region|"
    "OtherPostalCode=other postcode|OtherCountry=other country|LastActivityDate=last touch|"
    "CreatedDate=-|LastModifiedDate=-";

constexpr std::string_view linkedin =
    "First Name=first|Last Name=last|URL=url|Email Address=email|Company=org|Position=title|"
    "Connected On=since";

/// Of files that stand beside one with people.
constexpr std::string_view nobody = "-";

constexpr Exporter exporters[] = {
    {"nurture's own export", "id|name|email|interactions|follow_ups", ""},
    {"LinkedIn's messages.csv", "CONVERSATION ID|FROM|TO|DATE|CONTENT", nobody},
    {"LinkedIn's Invitations.csv", "From|To|Sent At|Direction", nobody},
    {"LinkedIn's Profile.csv", "First Name|Last Name|Headline|Summary|Geo Location", nobody},
    {"LinkedIn's Connections.csv", "First Name|Last Name|Company|Position|Connected On", linkedin},
    {"LinkedIn's Connections.csv", "Vorname|Nachname|Unternehmen|Position|Verbunden am",
     "Vorname=first|Nachname=last|URL=url|E-Mail-Adresse=email|Unternehmen=org|Position=title|"
     "Verbunden am=since"},
    {"LinkedIn's Connections.csv", "Prénom|Nom|Entreprise|Poste|Connecté le",
     "Prénom=first|Nom=last|URL=url|Adresse e-mail=email|Entreprise=org|Poste=title|"
     "Connecté le=since"},
    {"LinkedIn's Connections.csv", "Nombre|Apellidos|Empresa|Cargo|Fecha de conexión",
     "Nombre=first|Apellidos=last|URL=url|Dirección de correo electrónico=email|Empresa=org|"
     "Cargo=title|Fecha de conexión=since"},
    {"LinkedIn's Notes.csv",
     "Connection First Name|Connection Last Name|Connection Profile URL|Note",
     "Connection First Name=first|Connection Last Name=last|Connection Profile URL=url|Note=about|"
     "Created On=-|Edited On=-"},
    {"Google Contacts", "First Name|Last Name|Organization Name|Labels", google},
    {"Google Contacts", "Given Name|Family Name|Group Membership", google_to_2023},
    {"Roundcube's contacts", "Display Name|Email Home|Email Work", roundcube},
    {"HubSpot's contacts", "Record ID|First Name|Last Name|Email", hubspot},
    {"HubSpot's contacts", "Associated Company IDs (Primary)|Email", hubspot},
    {"HubSpot's contacts", "ID de registro|Correo", hubspot},
    {"HubSpot's contacts", "Datensatz-ID|Vorname|Nachname", hubspot},
    {"HubSpot's contacts", "ID d'enregistrement|Prénom|Nom", hubspot},
    {"HubSpot's contacts", "ID do registro|Sobrenome", hubspot},
    {"Salesforce's leads", "Lead ID|LastName", salesforce},
    {"Salesforce's contacts", "FirstName|LastName|AccountId", salesforce},
    {"Salesforce's contacts", "FirstName|LastName|OwnerId", salesforce},
};

Meanings meanings_of(const Exporter& exporter) {
  Meanings meanings;
  for (std::string_view rest = exporter.columns; !rest.empty();) {
    const std::string_view one = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    const std::size_t equals = one.find('=');
    const std::size_t mark = std::min(one.find('#'), equals);
    std::string word = header_word(one.substr(0, mark));
    if (mark < equals) word += " # " + header_word(one.substr(mark + 1, equals - mark - 1));
    meanings.emplace(base::trim(word), one.substr(equals + 1));
  }
  return meanings;
}

const Meanings& table_of(const Exporter& exporter) {
  static const auto tables = [] {
    std::unordered_map<const Exporter*, Meanings> made;
    for (const Exporter& one : exporters) made.emplace(&one, meanings_of(one));
    for (const Exporter& one : localised_exporters()) made.emplace(&one, meanings_of(one));
    return made;
  }();
  return tables.at(&exporter);
}

/// What the label means; a number in it is `group`.
std::optional<std::string_view> meaning_in(const Meanings& table, std::string_view label,
                                           int& group) {
  auto found = table.find(header_word(label));
  if (found == table.end()) found = table.find(numbered_header_word(label, group));
  return found != table.end() ? std::optional(found->second) : std::nullopt;
}

bool bears(const std::unordered_set<std::string>& words, std::string_view signature) {
  return std::ranges::all_of(base::split(signature, '|'), [&](const std::string& label) {
    return words.contains(header_word(label));
  });
}

/// Of those that most labels tell, the one that knows most of them: six at least, and a third.
const Exporter* by_most_labels(const Row& header) {
  constexpr std::size_t least = 6;
  const Exporter* best = nullptr;
  std::size_t most = 0;
  for (const Exporter& one : localised_exporters()) {
    const Meanings& table = table_of(one);
    int group = 0;
    const auto known = static_cast<std::size_t>(std::ranges::count_if(
        header.fields, [&](auto label) { return meaning_in(table, label, group).has_value(); }));
    if (known < least || known * 3 < header.fields.size() || known <= most) continue;
    best = &one;
    most = known;
  }
  return best;
}

}  // namespace

const Exporter* exporter_of(const Row& header) {
  std::unordered_set<std::string> words;
  for (const std::string_view field : header.fields) words.insert(header_word(field));
  for (const Exporter& one : exporters)
    if (bears(words, one.signature)) return &one;
  return by_most_labels(header);
}

bool has_people(const Exporter& exporter) {
  return exporter.columns != nobody;
}

std::vector<Column> columns_of(const Exporter& exporter, const Row& header) {
  const Meanings& table = table_of(exporter);
  // Outlook's own words come first; what it never heads may be a column that somebody added.
  auto columns = exporter.signature.empty() ? columns_by_synonym(header)
                                            : std::vector<Column>(header.fields.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    int group = 0;
    if (const auto meaning = meaning_in(table, header.fields[i], group))
      columns[i] = column_meaning(*meaning, group);
    columns[i].name = base::trim(header.fields[i]);
  }
  find_labels(columns);
  return columns;
}

}  // namespace nurture::exchange
