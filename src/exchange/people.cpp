// Whom a record means.
#include "exchange/people.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/formal_name.hpp"
#include "exchange/punycode.hpp"
#include "exchange/row_values.hpp"
#include "model/addresses.hpp"
#include "model/dates.hpp"

namespace nurture::exchange {
namespace {

using model::Contact;
using Texts = std::vector<std::string>;

/// Shorter numbers are extensions, or nothing.
constexpr std::size_t least_digits = 7;

/// A name without letters is itself.
std::string name_key(std::string_view name) {
  Texts words = bare_words(name);
  if (words.empty()) return std::string(base::trim(name));
  std::ranges::sort(words);
  return base::join(words, " ");
}

/// "ada lovelace" of ada-lovelace and of ada-lovelace-2: a name that somebody had when the file was
/// made.
std::string name_in_id(std::string id) {
  const std::size_t end = id.find_last_not_of("0123456789");
  if (end != std::string::npos && end + 1 < id.size() && id[end] == '-') id.resize(end);
  std::ranges::replace(id, '-', ' ');
  return id;
}

Texts names_of(const Contact& contact) {
  Texts names{contact.name};
  names.insert(names.end(), contact.also.begin(), contact.also.end());
  if (!contact.id.empty()) names.push_back(name_in_id(contact.id));
  for (const std::string& id : contact.formerly) names.push_back(name_in_id(id));
  return names;
}

/// Of any name of theirs and any of the other's.
template <typename Fit>
bool any_fit(const Texts& names, const Texts& others, Fit fit) {
  return std::ranges::any_of(names, [&](const std::string& one) {
    return std::ranges::any_of(
        others, [&](const std::string& other) { return fit(bare_words(one), bare_words(other)); });
  });
}

std::optional<base::CalendarDay> birthday_of(const Contact& contact) {
  for (const model::Anniversary& one : contact.dates) {
    if (!model::is_birthday(one.what)) continue;
    base::CalendarDay day = one.date;
    if (!day.year) day.year = one.year;
    return day;
  }
  return std::nullopt;
}

bool born_on_another_day(const std::optional<base::CalendarDay>& one,
                         const std::optional<base::CalendarDay>& other) {
  if (!one || !other) return false;
  return one->month != other->month || one->day != other->day ||
         (one->year && other->year && one->year != other->year);
}

/// As source_key() has them.
Texts source_keys(const Contact& contact) {
  Texts keys;
  for (const std::string& source : contact.source) keys.push_back(source_key(source));
  for (const std::string& url : contact.url)
    if (const std::string page = linkedin_source(url); !page.empty())
      keys.push_back(source_key(page));
  return keys;
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

PersonKeys keys_of(const Contact& contact) {
  PersonKeys keys{
      base::fold(contact.id), base::lower(contact.uid), source_keys(contact), {}, {}, {}};
  for (const std::string& email : contact.email) keys.emails.push_back(address_key(email));
  for (const std::string& phone : contact.phone) keys.phones.push_back(end_of_number(phone));
  for (const std::string& name : names_of(contact)) keys.names.push_back(name_key(name));
  return keys;
}

void KnownPeople::note_all(const PersonKeys& keys, std::size_t person) {
  note('i', keys.id, person);
  note('u', keys.uid, person);
  for (const std::string& source : keys.sources) note('s', source, person);
  for (const std::string& email : keys.emails) note('e', email, person);
  for (const std::string& phone : keys.phones) note('p', phone, person);
  for (const std::string& name : keys.names) note('n', name, person);
}

void KnownPeople::add(const Contact& contact, const PersonKeys& keys, const std::string& file) {
  people_.push_back({file, "", "", {}, {}, {}, {}, {}});
  add_to(people_.size() - 1, contact, keys);
}

void KnownPeople::add_to(std::size_t person, const Contact& more, const PersonKeys& keys) {
  Person& one = people_[person];
  if (one.uid.empty()) one.uid = keys.uid;
  if (one.organisation.empty()) one.organisation = organisation_key(more.org);
  for (const model::Past& post : more.past) one.left.push_back(organisation_key(post.org));
  one.sources.insert(one.sources.end(), keys.sources.begin(), keys.sources.end());
  if (!one.birthday) one.birthday = birthday_of(more);
  one.phones.insert(one.phones.end(), more.phone.begin(), more.phone.end());
  for (std::string& name : names_of(more)) one.names.push_back(std::move(name));
  note_all(keys, person);
}

KnownPeople::Places KnownPeople::addressed(const Texts& emails) const {
  Places all;
  for (const std::string& key : emails) {
    Places found = behind('e', key);
    if (found.empty()) found = behind('e', without_tag(key));
    add_places(all, found);
  }
  return all;
}

KnownPeople::Places KnownPeople::by_phone(const Texts& phones) const {
  Places all;
  for (const std::string& phone : phones) {
    for (const std::size_t one : behind('p', end_of_number(phone))) {
      const auto same = [&](const std::string& other) { return model::same_number(phone, other); };
      if (std::ranges::any_of(people_[one].phones, same)) add_places(all, {one});
    }
  }
  return all;
}

/// Another card of the same file.
bool KnownPeople::other_in_file(const PersonRecord& record, const Person& person) const {
  const std::string uid = base::lower(record.person.uid);
  return person.file == record.place.path && !uid.empty() && !person.uid.empty() &&
         uid != person.uid;
}

/// Whoever bears the name is somebody else.
bool KnownPeople::contradicts(const PersonRecord& record, const PersonKeys& keys,
                              const Person& person) const {
  const auto other_of_that_world = [&](const std::string& key) {
    return std::ranges::any_of(person.sources, [&](const std::string& theirs) {
      return !world_of(key).empty() && world_of(key) == world_of(theirs) && key != theirs;
    });
  };
  return other_in_file(record, person) ||
         born_on_another_day(birthday_of(record.person), person.birthday) ||
         std::ranges::any_of(keys.sources, other_of_that_world);
}

KnownPeople::Places KnownPeople::by_name(const PersonRecord& record, const PersonKeys& keys,
                                         bool with_organisation) const {
  const std::string organisation = organisation_key(record.person.org);
  Places all;
  for (const std::string& name : keys.names) {
    for (const std::size_t one : behind('n', name)) {
      const Person& person = people_[one];
      const bool there = organisation == person.organisation ||
                         std::ranges::find(person.left, organisation) != person.left.end();
      const bool fits = with_organisation ? !organisation.empty() && there
                                          : organisation.empty() || person.organisation.empty();
      if (fits && !contradicts(record, keys, person)) add_places(all, {one});
    }
  }
  return all;
}

Found KnownPeople::find(const PersonRecord& record, const PersonKeys& keys) const {
  const Contact& person = record.person;
  if (Places found = behind('u', keys.uid); !found.empty()) return {found, By::uid};
  Places shared;
  for (const std::string& source : keys.sources) add_places(shared, behind('s', source));
  if (!shared.empty()) return {shared, By::source};
  const Texts names = names_of(person);
  const auto birthday = birthday_of(person);
  const auto without = [&](Places found, auto speaks_against) {
    std::erase_if(found, [&](std::size_t one) {
      return born_on_another_day(birthday, people_[one].birthday) || speaks_against(people_[one]);
    });
    return found;
  };
  const auto other_first_name = [&](const Person& one) {
    return !any_fit(names, one.names, same_first_name);
  };
  if (Places found = without(addressed(keys.emails), other_first_name); !found.empty())
    return {found, By::email};
  if (Places found = without(by_phone(person.phone), other_first_name); !found.empty())
    return {found, By::phone};
  if (Places found = by_name(record, keys, true); !found.empty())
    return {found, By::name_and_organisation};
  return {by_name(record, keys, false), By::name};
}

KnownPeople::Places KnownPeople::named(const std::string& name) const {
  return behind('n', name_key(name));
}

KnownPeople::Places KnownPeople::called(const std::string& word) const {
  const Texts wanted = base::words(word);
  Places all;
  if (wanted.size() != 1) return all;
  for (std::size_t one = 0; one < people_.size(); ++one) {
    const auto begins = [&](const std::string& name) {
      const Texts words = bare_words(name);
      return !words.empty() && words.front() == wanted.front();
    };
    if (std::ranges::any_of(people_[one].names, begins)) all.push_back(one);
  }
  return all;
}

Found KnownPeople::whose(const std::string& who) const {
  if (Places found = behind('i', base::fold(base::trim(who))); !found.empty())
    return {found, By::name};
  if (Places found = behind('u', base::lower(base::trim(who))); !found.empty())
    return {found, By::uid};
  if (Places found = behind('s', source_key(who)); !found.empty()) return {found, By::source};
  if (Places found = addressed({address_key(who)}); !found.empty()) return {found, By::email};
  if (Places found = by_phone({who}); !found.empty()) return {found, By::phone};
  return {named(who), By::name};
}

}  // namespace nurture::exchange
