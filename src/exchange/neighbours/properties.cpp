// Properties of notes and headings: what they mean for a person.
#include "exchange/neighbours/properties.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

#include "base/error.hpp"
#include "base/text.hpp"
#include "exchange/neighbours/dated_line.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

struct Synonym {
  std::string_view word, key;
};

// Words are slugs: "Last Contacted" and last_contacted are last-contacted. What is a key already
// stands in property_takers alone.
constexpr Synonym property_synonyms[] = {
    {"fullname", "name"},
    {"full-name", "name"},
    {"fn", "name"},
    {"alias", "also"},
    {"aliases", "also"},
    {"nickname", "also"},
    {"nick", "also"},
    {"aka", "also"},
    {"company", "org"},
    {"organisation", "org"},
    {"organization", "org"},
    {"employer", "org"},
    {"firma", "org"},
    {"job", "title"},
    {"job-title", "title"},
    {"jobtitle", "title"},
    {"position", "title"},
    {"e-mail", "email"},
    {"emails", "email"},
    {"mail", "email"},
    {"tel", "phone"},
    {"telephone", "phone"},
    {"telefon", "phone"},
    {"mobile", "phone"},
    {"cell", "phone"},
    {"phones", "phone"},
    {"addresses", "address"},
    {"adresse", "address"},
    {"website", "url"},
    {"web", "url"},
    {"link", "url"},
    {"links", "url"},
    {"tag", "tags"},
    {"tz", "timezone"},
    {"time-zone", "timezone"},
    {"note", "about"},
    {"notes", "about"},
    {"description", "about"},
    {"born", "birthday"},
    {"bday", "birthday"},
    {"birthdate", "birthday"},
    {"birth-date", "birthday"},
    {"date-of-birth", "birthday"},
    {"geburtstag", "birthday"},
    {"last-contact", "last-touch"},
    {"last-contacted", "last-touch"},
    {"lastcontacted", "last-touch"},
    {"last-contact-date", "last-touch"},
    {"last-spoke", "last-touch"},
    {"contact-frequency", "cadence"},
    {"frequency", "cadence"},
    {"keep-in-touch", "cadence"},
    {"first-met", "since"},
    {"met-on", "since"},
    {"introduced-by", "referred-by"},
};

using Take = void (*)(PersonDraft& draft, const Property& property);

std::string joined_values(const Property& property) {
  std::vector<std::string> plain;
  for (const std::string& one : property.values) plain.push_back(without_links(one));
  return base::join(plain, ", ");
}

template <std::string model::Contact::*text>
void take_text(PersonDraft& draft, const Property& property) {
  draft.person().*text = joined_values(property);
}

template <std::vector<std::string> model::Contact::*list>
void take_list(PersonDraft& draft, const Property& property) {
  for (const std::string& one : property.values) add_once(draft.person().*list, without_links(one));
}

/// Several in one value: [[mailto:a@b][text]], a@b; c@d.
void take_emails(PersonDraft& draft, const Property& property) {
  for (const std::string& value : property.values)
    for (const std::string& one : parts_of(without_links(value), ",; \t\n"))
      draft.add_email(one, property.line);
}

void take_phones(PersonDraft& draft, const Property& property) {
  for (const std::string& value : property.values)
    for (const std::string& one : parts_of(without_links(value), ",;\t\n"))
      add_once(draft.person().phone, without_scheme(one, "tel:"));
}

void take_tags(PersonDraft& draft, const Property& property) {
  for (const std::string& value : property.values)
    for (const std::string& one : parts_of(without_links(value), ",; \t\n"))
      add_once(draft.person().tags, one.starts_with('#') ? one.substr(1) : one);
}

void take_about(PersonDraft& draft, const Property& property) {
  for (const std::string& one : property.values)
    add_paragraph(draft.person().about, without_links(one));
}

template <Relation::Kind kind>
void take_names(PersonDraft& draft, const Property& property) {
  for (const std::string& value : property.values)
    draft.add_relation(kind, "", without_links(value));
}

/// Days keep their brackets off by themselves; a day of a diary is a link: [[Dec 9th, 1906]].
void take_birthday(PersonDraft& draft, const Property& property) {
  draft.add_date(base::join(property.values, ", "), "birthday", property.line);
}
void take_anniversary(PersonDraft& draft, const Property& property) {
  draft.add_date(base::join(property.values, ", "), "anniversary", property.line);
}
void take_last_touch(PersonDraft& draft, const Property& property) {
  draft.set_last_touch(base::join(property.values, ", "), property.line);
}
void take_since(PersonDraft& draft, const Property& property) {
  draft.set_since(base::join(property.values, ", "), property.line);
}
void take_cadence(PersonDraft& draft, const Property& property) {
  draft.set_cadence(base::join(property.values, ", "), property.line);
}

struct Taker {
  std::string_view key;
  Take take;
};

using model::Contact;

constexpr Taker property_takers[] = {
    {"name", take_text<&Contact::name>},
    {"uid", take_text<&Contact::uid>},
    {"org", take_text<&Contact::org>},
    {"title", take_text<&Contact::title>},
    {"level", take_text<&Contact::level>},
    {"role", take_text<&Contact::role>},
    {"owner", take_text<&Contact::owner>},
    {"rating", take_text<&Contact::rating>},
    {"segment", take_text<&Contact::segment>},
    {"timezone", take_text<&Contact::timezone>},
    {"met", take_text<&Contact::met>},
    {"source", take_list<&Contact::source>},
    {"also", take_list<&Contact::also>},
    {"formerly", take_list<&Contact::formerly>},
    {"address", take_list<&Contact::address>},
    {"url", take_list<&Contact::url>},
    {"email", take_emails},
    {"phone", take_phones},
    {"tags", take_tags},
    {"about", take_about},
    {"knows", take_names<Relation::Kind::knows>},
    {"referred-by", take_names<Relation::Kind::referred_by>},
    {"birthday", take_birthday},
    {"anniversary", take_anniversary},
    {"last-touch", take_last_touch},
    {"since", take_since},
    {"cadence", take_cadence},
};

const Taker* taker_of(std::string_view key) {
  const auto* const found = std::ranges::find(property_takers, key, &Taker::key);
  return found != std::end(property_takers) ? found : nullptr;
}

std::string mapped_key(const std::string& typed) {
  if (typed.starts_with("x-")) return typed;
  std::string key = base::slug(typed);
  if (taker_of(key) != nullptr) return key;
  throw base::usage("unknown key '" + typed + "' in --map",
                    "keys of contacts, 'birthday', 'anniversary', 'last touch', and x-…");
}

}  // namespace

std::string property_key(std::string_view name, const ReadOptions& options) {
  std::string word = base::slug(name);
  for (const auto& [column, key] : options.columns)
    if (base::slug(column) == word) return mapped_key(key);
  if (taker_of(word) != nullptr) return word;
  const auto* const found = std::ranges::find(property_synonyms, word, &Synonym::word);
  return found != std::end(property_synonyms) ? std::string(found->key) : std::string();
}

void take_property(const Property& property, PersonDraft& draft) {
  const std::string key = property_key(property.name, draft.options());
  if (const Taker* const taker = taker_of(key)) return taker->take(draft, property);
  draft.add_own(key.empty() ? property.name : key, joined_values(property));
}

}  // namespace nurture::exchange
