// Whom a record means.
#include "exchange/people.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/punycode.hpp"
#include "model/addresses.hpp"

namespace nurture::exchange {
namespace {

using model::Contact;
using Texts = std::vector<std::string>;

/// Shorter numbers are extensions, or nothing.
constexpr std::size_t least_digits = 7;

std::string name_key(std::string_view name) {
  Texts words = base::words(name);
  std::ranges::sort(words);
  return base::join(words, " ");
}

Texts names_of(const Contact& contact) {
  Texts names{contact.name};
  names.insert(names.end(), contact.also.begin(), contact.also.end());
  return names;
}

Texts words_of(const Texts& names) {
  Texts all;
  for (const std::string& name : names)
    for (std::string& word : base::words(name)) all.push_back(std::move(word));
  return all;
}

std::string end_of_number(std::string_view phone) {
  const std::string digits = model::plain_number(phone).digits;
  if (digits.size() < least_digits) return {};
  return digits.substr(digits.size() - std::min(digits.size(), model::telling_digits));
}

std::string_view world_of(std::string_view source) {
  const std::size_t colon = source.find(':');
  return colon == std::string_view::npos ? std::string_view() : source.substr(0, colon);
}

void add_places(std::vector<std::size_t>& to, const std::vector<std::size_t>& more) {
  for (const std::size_t one : more)
    if (std::ranges::find(to, one) == to.end()) to.push_back(one);
}

}  // namespace

std::string address_key(std::string_view email) {
  const std::string plain = model::plain_address(email);
  const std::size_t at = plain.rfind('@');
  if (at == std::string::npos) return base::fold(plain);
  std::string domain = unicode_domain(plain.substr(at + 1));
  if (domain == "googlemail.com") domain = "gmail.com";
  return plain.substr(0, at + 1) + base::fold(domain);
}

std::string without_tag(const std::string& key) {
  const std::size_t plus = key.find('+'), at = key.rfind('@');
  return plus == std::string::npos || plus == 0 || at == std::string::npos || plus > at
             ? key
             : key.substr(0, plus) + key.substr(at);
}

std::string source_key(std::string_view source) {
  return base::lower(base::trim(source));
}

void KnownPeople::reserve(std::size_t people) {
  constexpr std::size_t keys_of_one = 6;
  people_.reserve(people);
  keys_.reserve(people * keys_of_one);
}

void KnownPeople::note(char kind, std::string_view key, std::size_t person) {
  if (key.empty()) return;
  auto& places = keys_[std::pmr::string(1, kind).append(key)];
  if (std::ranges::find(places, person) == places.end()) places.push_back(person);
}

KnownPeople::Places KnownPeople::behind(char kind, std::string_view key) const {
  const auto found = key.empty() ? keys_.end() : keys_.find(std::pmr::string(1, kind).append(key));
  return found != keys_.end() ? Places(found->second.begin(), found->second.end()) : Places();
}

std::string KnownPeople::organisation_key(const std::string& org) const {
  if (base::blank(org)) return {};
  const auto found = organisations_.find(org);
  return found ? "#" + std::to_string(*found) : model::without_legal_form(org);
}

void KnownPeople::note_all(const Contact& contact, std::size_t person) {
  note('i', base::fold(contact.id), person);
  note('u', base::lower(contact.uid), person);
  for (const std::string& source : contact.source) note('s', source_key(source), person);
  for (const std::string& email : contact.email) note('e', address_key(email), person);
  for (const std::string& phone : contact.phone) note('p', end_of_number(phone), person);
  for (const std::string& name : names_of(contact)) note('n', name_key(name), person);
}

void KnownPeople::add(const Contact& contact, const std::string& file) {
  people_.push_back({file, "", "", {}, {}, {}});
  add_to(people_.size() - 1, contact);
}

void KnownPeople::add_to(std::size_t person, const Contact& more) {
  Person& one = people_[person];
  if (one.uid.empty()) one.uid = base::lower(more.uid);
  if (one.organisation.empty()) one.organisation = organisation_key(more.org);
  for (const std::string& source : more.source) one.sources.push_back(source_key(source));
  one.phones.insert(one.phones.end(), more.phone.begin(), more.phone.end());
  for (std::string& name : names_of(more)) one.names.push_back(std::move(name));
  note_all(more, person);
}

KnownPeople::Places KnownPeople::by_email(const Texts& emails) const {
  Places all;
  for (const std::string& email : emails) {
    const std::string key = address_key(email);
    Places found = behind('e', key);
    if (found.empty()) found = behind('e', without_tag(key));
    add_places(all, found);
  }
  return all;
}

KnownPeople::Places KnownPeople::by_phone(const Contact& record) const {
  const Texts words = words_of(names_of(record));
  const auto named_alike = [&](const Person& person) {
    const Texts theirs = words_of(person.names);
    if (words.empty() || theirs.empty()) return true;
    return std::ranges::find_first_of(words, theirs) != words.end();
  };
  Places all;
  for (const std::string& phone : record.phone) {
    for (const std::size_t one : behind('p', end_of_number(phone))) {
      const Person& person = people_[one];
      const auto same = [&](const std::string& other) { return model::same_number(phone, other); };
      if (named_alike(person) && std::ranges::any_of(person.phones, same)) add_places(all, {one});
    }
  }
  return all;
}

bool KnownPeople::contradicts(const PersonRecord& record, const Person& person) const {
  const std::string uid = base::lower(record.person.uid);
  if (person.file == record.place.path && !uid.empty() && !person.uid.empty() && uid != person.uid)
    return true;
  const auto other_of_that_world = [&](const std::string& source) {
    const std::string key = source_key(source);
    return std::ranges::any_of(person.sources, [&](const std::string& theirs) {
      return !world_of(key).empty() && world_of(key) == world_of(theirs) && key != theirs;
    });
  };
  return std::ranges::any_of(record.person.source, other_of_that_world);
}

KnownPeople::Places KnownPeople::by_name(const PersonRecord& record, const Texts& names,
                                         bool with_organisation) const {
  const std::string organisation = organisation_key(record.person.org);
  Places all;
  for (const std::string& name : names) {
    for (const std::size_t one : behind('n', name)) {
      const Person& person = people_[one];
      const bool fits = with_organisation
                            ? !organisation.empty() && organisation == person.organisation
                            : organisation.empty() || person.organisation.empty();
      if (fits && !contradicts(record, person)) add_places(all, {one});
    }
  }
  return all;
}

Found KnownPeople::find(const PersonRecord& record) const {
  const Contact& person = record.person;
  if (Places found = behind('u', base::lower(person.uid)); !found.empty()) return {found, By::uid};
  Places shared;
  for (const std::string& source : person.source)
    add_places(shared, behind('s', source_key(source)));
  if (!shared.empty()) return {shared, By::source};
  if (Places found = by_email(person.email); !found.empty()) return {found, By::email};
  if (Places found = by_phone(person); !found.empty()) return {found, By::phone};
  Texts names = names_of(person);
  for (std::string& name : names) name = name_key(name);
  if (Places found = by_name(record, names, true); !found.empty())
    return {found, By::name_and_organisation};
  return {by_name(record, names, false), By::name};
}

KnownPeople::Places KnownPeople::named(const std::string& name) const {
  return behind('n', name_key(name));
}

KnownPeople::Places KnownPeople::meant(const std::string& who) const {
  if (Places found = behind('i', base::fold(base::trim(who))); !found.empty()) return found;
  if (Places found = behind('u', base::lower(base::trim(who))); !found.empty()) return found;
  if (Places found = behind('s', source_key(who)); !found.empty()) return found;
  if (Places found = by_email({who}); !found.empty()) return found;
  Contact number;
  number.phone = {who};
  if (Places found = by_phone(number); !found.empty()) return found;
  return named(who);
}

}  // namespace nurture::exchange
