// Who may stand in the store twice.
#include "insight/duplicates.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <tuple>
#include <unordered_map>

#include "base/text.hpp"
#include "insight/names_alike.hpp"
#include "model/addresses.hpp"
#include "model/dates.hpp"
#include "model/organisation_names.hpp"

namespace nurture::insight {
namespace {

using model::Contact;
using Texts = std::vector<std::string>;

/// More people than this behind one key have nothing to do with each other: a switchboard, an
/// info@, a usual name.
constexpr std::size_t most_behind_a_key = 12;

/// What two people are compared by, made once.
struct Traits {
  const Contact* contact = nullptr;
  std::vector<NameWords> names;  ///< of `name`, then of each `also`
  std::string org;               ///< the same text for the same organisation
  Texts emails, numbers, pages;  ///< plain, beside those of the file
};

std::string sorted_words(NameWords words) {
  std::sort(words.begin(), words.end());
  return base::join(words, " ");
}

Traits traits_of(const Contact& contact, model::OrganisationNames& organisations) {
  Traits made;
  made.contact = &contact;
  made.names.push_back(name_words(contact.name));
  for (const std::string& name : contact.also) made.names.push_back(name_words(name));
  if (!contact.org.empty()) {
    const auto found = organisations.find(contact.org);
    made.org = found ? "#" + std::to_string(*found) : base::fold(contact.org);
  }
  for (const std::string& email : contact.email) made.emails.push_back(model::plain_address(email));
  for (const std::string& phone : contact.phone)
    made.numbers.push_back(model::plain_number(phone).digits);
  for (const std::string& url : contact.url) made.pages.push_back(model::plain_page(url));
  return made;
}

/// Keys as hashes: two texts that share one only cost a look.
class Blocks {
 public:
  void add(char kind, const std::string& text, std::size_t person) {
    if (text.empty()) return;
    keys_.emplace_back(std::hash<std::string>()(kind + text), static_cast<std::uint32_t>(person));
  }

  /// Each pair that shares a key, once.
  template <typename Take>
  void each_pair(Take take) {
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (auto first = keys_.begin(); first != keys_.end();) {
      const auto last = std::find_if(first, keys_.end(),
                                     [&](const auto& key) { return key.first != first->first; });
      if (static_cast<std::size_t>(last - first) <= most_behind_a_key) {
        for (auto one = first; one != last; ++one) {
          for (auto other = one + 1; other != last; ++other)
            pairs.emplace_back(one->second, other->second);
        }
      }
      first = last;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [one, other] : pairs) take(one, other);
  }

 private:
  std::vector<std::pair<std::size_t, std::uint32_t>> keys_;
};

/// An initial and a word, either way round: "a lovelace" of Ada Lovelace, "l ada".
Texts initial_keys(const NameWords& words) {
  if (words.size() < 2) return {};
  const auto first_letter = [](const std::string& word) {
    return word.substr(0, base::front(word).length);
  };
  return {first_letter(words.front()) + " " + words.back(),
          first_letter(words.back()) + " " + words.front()};
}

/// The name with each letter of each longer word left out in turn: two names that differ in one
/// letter share one of these.
void add_typo_keys(Blocks& blocks, const NameWords& words, std::size_t person) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (letters(words[i]).size() < least_letters_for_typo) continue;
    NameWords rest = words;
    rest[i] = words[i];
    blocks.add('t', base::join(rest, " "), person);
    for (std::size_t at = 0; at < words[i].size();) {
      const std::size_t length = base::front(std::string_view(words[i]).substr(at)).length;
      rest[i] = words[i].substr(0, at) + words[i].substr(at + length);
      blocks.add('t', base::join(rest, " "), person);
      at += length;
    }
  }
}

void add_keys(Blocks& blocks, const Traits& traits, std::size_t person) {
  blocks.add('u', traits.contact->uid, person);
  for (const std::string& email : traits.emails) blocks.add('e', email, person);
  for (const std::string& digits : traits.numbers) {
    const std::size_t cut = digits.size() - std::min(digits.size(), model::telling_digits);
    blocks.add('p', digits.substr(cut), person);
  }
  for (const std::string& page : traits.pages) blocks.add('w', page, person);
  for (const NameWords& name : traits.names) {
    blocks.add('n', sorted_words(name), person);
    if (!traits.org.empty()) blocks.add('o', sorted_words(name) + "\n" + traits.org, person);
  }
  for (const std::string& key : initial_keys(traits.names.front())) {
    blocks.add('i', key, person);
    if (!traits.org.empty()) blocks.add('j', key + "\n" + traits.org, person);
  }
  const NameWords& name = traits.names.front();
  if (name.size() > 1) blocks.add('f', name.front() + " " + name.back(), person);
  add_typo_keys(blocks, name, person);
}

/// How many people have a name, and how many an initial beside a word.
struct Bearers {
  std::unordered_map<std::string, int> names, initials;

  void add(const Traits& traits) {
    Texts own;
    for (const NameWords& name : traits.names) own.push_back(sorted_words(name));
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
    for (const std::string& name : own) ++names[name];
    for (const std::string& key : initial_keys(traits.names.front())) ++initials[key];
  }
  int of(const NameWords& name) const {
    const auto found = names.find(sorted_words(name));
    return found != names.end() ? found->second : 1;
  }
  int of_initials(const NameWords& name) const {
    int most = 2;
    for (const std::string& key : initial_keys(name)) {
      const auto found = initials.find(key);
      if (found != initials.end()) most = std::max(most, found->second);
    }
    return most;
  }
};

/// Where anyone has an address: two people of one such place aren't told apart by theirs.
bool is_everyones(const std::string& domain) {
  static constexpr std::array<std::string_view, 12> providers{
      "gmail.com",  "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com",
      "icloud.com", "me.com",         "gmx.de",      "gmx.net",     "web.de",   "proton.me"};
  return std::find(providers.begin(), providers.end(), domain) != providers.end();
}

bool share_domain(const Contact& one, const Contact& other) {
  return std::any_of(one.email.begin(), one.email.end(), [&](const std::string& email) {
    const std::string domain = model::domain_of(email);
    if (domain.empty() || is_everyones(domain)) return false;
    return std::any_of(other.email.begin(), other.email.end(), [&](const std::string& theirs) {
      return model::domain_of(theirs) == domain;
    });
  });
}

bool other_birthday(const Contact& one, const Contact& other) {
  const auto differ = [](const model::Anniversary& a, const model::Anniversary& b) {
    return a.date.month != b.date.month || a.date.day != b.date.day ||
           (a.year && b.year && *a.year != *b.year);
  };
  for (const model::Anniversary& a : one.dates) {
    for (const model::Anniversary& b : other.dates) {
      if (model::is_birthday(a.what) && model::is_birthday(b.what) && differ(a, b)) return true;
    }
  }
  return false;
}

/// Two people held against each other.
class Comparison {
 public:
  Comparison(const Traits& one, const Traits& other, const Bearers& bearers)
      : one_(one), other_(other), bearers_(bearers) {}

  /// 0 = nothing speaks for it.
  double score() {
    addresses();
    const bool shared = !found_.empty();
    const bool sure = shared && found_.front().sign == Sign::uid;
    const bool named = names();
    if (found_.empty()) return 0;
    if (named && !one_.org.empty() && one_.org == other_.org)
      speaks_for(Sign::organisation, one_.contact->org, 0.35);
    double factor = 1;
    const auto against = [&](Sign sign, double by) {
      found_.push_back({sign, {}});
      factor *= by;
    };
    if (!named && !sure) against(Sign::other_name, 0.4);
    if (other_birthday(*one_.contact, *other_.contact)) against(Sign::other_birthday, 0.2);
    if (!shares_email_ && share_domain(*one_.contact, *other_.contact))
      against(Sign::other_addresses, 0.4);
    return (1 - doubt_) * factor;
  }

  std::vector<Evidence> take() { return std::move(found_); }

 private:
  void speaks_for(Sign sign, const std::string& text, double weight) {
    found_.push_back({sign, text});
    doubt_ *= 1 - weight;
  }

  template <typename Same>
  bool shared(Sign sign, const Texts& ours, const Texts& theirs, double weight, Same same) {
    for (const std::string& text : ours) {
      if (std::none_of(theirs.begin(), theirs.end(),
                       [&](const std::string& other) { return same(text, other); }))
        continue;
      speaks_for(sign, text, weight);
      return true;
    }
    return false;
  }

  void addresses() {
    const Contact &a = *one_.contact, &b = *other_.contact;
    if (!a.uid.empty() && a.uid == b.uid) speaks_for(Sign::uid, a.uid, 0.97);
    const auto plainly = [](auto plain) {
      return [=](const std::string& x, const std::string& y) { return plain(x) == plain(y); };
    };
    shares_email_ = shared(Sign::email, a.email, b.email, 0.9, plainly(model::plain_address));
    shared(Sign::phone, a.phone, b.phone, 0.6, model::same_number);
    shared(Sign::url, a.url, b.url, 0.6, plainly(model::plain_page));
  }

  /// Of a usual name little follows.
  void by_name(Sign sign, double weight, int bearers) {
    speaks_for(sign, other_.contact->name, weight * std::min(1.0, 2.0 / bearers));
  }

  bool names() {
    const NameWords &a = one_.names.front(), &b = other_.names.front();
    const NamesAlike alike = names_alike(a, b);
    const auto whole = [](const NameWords& name) { return name.size() > 1; };
    if (alike == NamesAlike::same) by_name(Sign::same_name, whole(a) ? 0.6 : 0.35, bearers_.of(a));
    if (alike == NamesAlike::swapped) by_name(Sign::swapped_name, 0.55, bearers_.of(a));
    if (alike == NamesAlike::same || alike == NamesAlike::swapped) return true;
    if (also()) return true;
    const int similar = std::max(bearers_.of_initials(a), bearers_.of_initials(b));
    if (alike == NamesAlike::initials) by_name(Sign::initials, 0.35, similar);
    if (alike == NamesAlike::part) {
      const bool both_ends = whole(a) && whole(b) && a.front() == b.front() && a.back() == b.back();
      by_name(Sign::part_of_name, both_ends ? 0.35 : 0.2, similar);
    }
    const int mistyped = bearers_.of(a) + bearers_.of(b);
    if (alike == NamesAlike::typo) by_name(Sign::typo, 0.4, mistyped);
    if (alike == NamesAlike::ending) by_name(Sign::typo, 0.2, mistyped);
    return alike != NamesAlike::no;
  }

  bool also() {
    for (std::size_t i = 0; i < one_.names.size(); ++i) {
      for (std::size_t j = 0; j < other_.names.size(); ++j) {
        const NamesAlike alike = names_alike(one_.names[i], other_.names[j]);
        if (alike != NamesAlike::same && alike != NamesAlike::swapped) continue;
        const Contact& named = i == 0 ? *one_.contact : *other_.contact;
        const std::string& text = i == 0 || j == 0 ? named.name : one_.contact->also[i - 1];
        const double weight = one_.names[i].size() > 1 ? 0.55 : 0.35;
        speaks_for(Sign::also, text, weight * std::min(1.0, 2.0 / bearers_.of(one_.names[i])));
        return true;
      }
    }
    return false;
  }

  const Traits &one_, &other_;
  const Bearers& bearers_;
  std::vector<Evidence> found_;
  double doubt_ = 1;
  bool shares_email_ = false;
};

/// Who has more of a history stays, else who was there first.
bool stays(const Contact& one, const Contact& other) {
  const auto key = [](const Contact& contact) {
    return std::tuple(-static_cast<std::ptrdiff_t>(contact.interactions.size()),
                      contact.added.value_or(base::last_day), contact.id);
  };
  return key(one) < key(other);
}

std::vector<model::OrganisationFacts> names_of(const model::Book& book) {
  std::vector<model::OrganisationFacts> all;
  for (const model::Organisation& one : book.organisations) {
    model::OrganisationFacts facts;
    facts.id = one.id;
    facts.name = one.name;
    facts.formerly = one.formerly;
    all.push_back(std::move(facts));
  }
  return all;
}

}  // namespace

std::vector<Duplicate> duplicates(const model::Book& book) {
  const auto facts = names_of(book);
  model::OrganisationNames organisations(model::pointers(facts));
  std::vector<Traits> all;
  all.reserve(book.contacts.size());
  Blocks blocks;
  Bearers bearers;
  for (const Contact& contact : book.contacts) {
    all.push_back(traits_of(contact, organisations));
    add_keys(blocks, all.back(), all.size() - 1);
    bearers.add(all.back());
  }
  std::vector<Duplicate> found;
  blocks.each_pair([&](std::size_t i, std::size_t j) {
    const bool first = stays(*all[i].contact, *all[j].contact);
    const Traits &one = all[first ? i : j], &other = all[first ? j : i];
    Comparison comparison(one, other, bearers);
    const double score = comparison.score();
    if (score >= least_score)
      found.push_back({one.contact, other.contact, score, comparison.take()});
  });
  std::sort(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) {
    return std::tuple(-a.score, a.stays->id, a.goes->id) <
           std::tuple(-b.score, b.stays->id, b.goes->id);
  });
  return found;
}

}  // namespace nurture::insight
