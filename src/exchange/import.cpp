// What an import comes to.
#include "exchange/import.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/fold.hpp"
#include "base/ids.hpp"
#include "base/parallel_for.hpp"
#include "base/text.hpp"
#include "exchange/fitted.hpp"
#include "exchange/relations.hpp"
#include "exchange/sighted.hpp"
#include "model/settings.hpp"

namespace nurture::exchange {
namespace {

using model::Contact;

class Importer {
 public:
  Importer(const model::Book& book, const Batch& batch, base::Date today, const NewId& new_id)
      : book_(book),
        batch_(batch),
        today_(today),
        new_id_(new_id),
        organisations_(facts_of(book, today)),
        names_(model::pointers(organisations_)),
        people_(names_) {
    people_.add_store(book.contacts);
    for (const std::string& path : book.unreadable)
      if (path.starts_with("contacts/"))
        unreadable_.emplace(base::fold(base::id_of_path(path)), path);
    imported_of_.resize(book.contacts.size());
  }

  Import take(std::vector<Reading> readings) {
    std::size_t records = 0;
    for (const Reading& reading : readings) records += reading.people.size();
    made_.people.reserve(records);
    imported_of_.reserve(imported_of_.size() + records);
    people_.reserve(book_.contacts.size() + records);
    std::vector<std::vector<Sighted>> seen;
    for (Reading& reading : readings) seen.push_back(sight(reading.people));
    for (std::size_t i = 0; i < readings.size(); ++i) {
      base::append(made_.flaws, std::move(readings[i].flaws).take());
      take_records(readings[i].people, std::exchange(seen[i], {}));
    }
    settle_unclear();
    for (Reading& reading : readings)
      for (TouchRecord& record : reading.touches) take_touch(std::move(record));
    for (auto& [of, touches] : touches_) gain(imported(of.first, By::name), touches, of.second);
    for (Reading& reading : readings)
      for (const Stranger& one : reading.strangers) note_unknown(one.who, one.name, one.times);
    const auto id_of_name = [this](const std::string& name) {
      const auto found = people_.named(name);
      return found.size() == 1 ? id_of(found.front()) : std::string();
    };
    for (auto& [imported, ties] : relations_) {
      Imported& one = made_.people[imported];
      resolve_relations(one, known_of(one), ties, id_of_name);
    }
    take_companies();
    for (Imported& one : made_.people) finish(one, file_of(one), batch_, today_);
    return std::move(made_);
  }

 private:
  static std::vector<model::OrganisationFacts> facts_of(const model::Book& book, base::Date today) {
    std::vector<model::OrganisationFacts> all;
    for (const auto& one : book.organisations) all.push_back(model::facts(one, today));
    return all;
  }

  void skip(const Place& place, std::string message, std::string hint = {}) {
    made_.flaws.push_back({place.path, place.line, 0, std::move(message), std::move(hint), {}});
  }

  std::vector<Sighted> sight(std::vector<PersonRecord>& records) {
    std::vector<Sighted> seen(records.size());
    constexpr std::size_t batch = 200;
    base::parallel_for(seen.size(), batch, [&](std::size_t, std::size_t first, std::size_t last) {
      for (std::size_t i = first; i < last; ++i)
        seen[i] = sighted(records[i], book_, people_, batch_);
    });
    for (std::size_t i = 0; i < records.size(); ++i) people_.see(records[i], seen[i].keys);
    return seen;
  }

  void take_records(std::vector<PersonRecord>& records, const std::vector<Sighted>& seen) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      for (const auto& [value, times] : seen[i].left_out) made_.left_out[value] += times;
      take_record(std::move(records[i]), seen[i]);
    }
  }

  void take_record(PersonRecord&& record, const Sighted& seen) {
    ++made_.records;
    if (record.is_organisation && people_.with_uid(seen.keys.uid).size() == 1) {
      // A card without a name, of somebody whom the uid tells: their organisation stood for it.
      record.is_organisation = false;
      record.person.org = std::exchange(record.person.name, {});
    }
    if (record.is_organisation) {
      companies_.push_back(std::move(record));
      return;
    }
    const Found found = people_.find(record, seen.keys);
    if (found.people.size() > 1) {
      unclear_.push_back({unclear(record, found), std::move(record), seen.keys});
    } else if (!found.people.empty()) {
      complete(found.people.front(), found.by, std::move(record), seen.nothing_new);
    } else {
      add(std::move(record), seen.keys);
    }
  }

  Unclear unclear(const PersonRecord& record, const Found& found) const {
    return {record.place, record.person.name, ids(found.people), found.by};
  }

  /// What other records said of people may tell by now whose these are, and these may tell of more.
  void settle_unclear() {
    constexpr int most_rounds = 10;
    std::size_t before = unclear_.size() + 1;
    for (int round = 0; round < most_rounds && unclear_.size() < before; ++round) {
      before = unclear_.size();
      std::erase_if(unclear_, [this](UnclearRecord& one) {
        const Found found = people_.find(one.record, one.keys);
        if (found.people.empty()) add(std::move(one.record), one.keys);
        if (found.people.size() == 1)
          complete(found.people.front(), found.by, std::move(one.record), false);
        if (found.people.size() > 1) one.said = unclear(one.record, found);
        return found.people.size() <= 1;
      });
    }
    for (UnclearRecord& one : unclear_) made_.unclear.push_back(std::move(one.said));
  }

  /// Of so many as somebody would look at.
  std::vector<std::string> ids(const std::vector<std::size_t>& people) const {
    constexpr std::size_t most = 20;
    std::vector<std::string> all;
    for (std::size_t i = 0; i < std::min(people.size(), most); ++i) all.push_back(id_of(people[i]));
    return all;
  }
  std::string id_of(std::size_t person) const {
    return person < book_.contacts.size() ? book_.contacts[person].id
                                          : made_.people[*imported_of_[person]].id;
  }

  Imported& imported(std::size_t person, By by) {
    auto& place = imported_of_[person];
    if (!place) {
      place = made_.people.size();
      Imported& one = made_.people.emplace_back();
      one.known = person;
      one.by = by;
      one.id = book_.contacts[person].id;
      one.name = book_.contacts[person].name;
    }
    return made_.people[*place];
  }

  void complete(std::size_t person, By by, PersonRecord&& record, bool nothing_new) {
    Imported& one = imported(person, by);
    if (!one.places.empty())
      made_.doubles.push_back({record.place, record.person.name, one.id, by});
    one.places.push_back(record.place);
    note_relations(person, record);
    if (record.unnamed) record.person.name.clear();
    if (people_.is_another_s_card(record.person.uid, person)) record.person.uid.clear();
    if (one.places.size() > 1) put_touches_off(person, record.person.interactions);
    const bool first = model::says_nothing(one.person) && one.differences.empty() && !one.moved;
    const bool more = !(nothing_new && first) && gain(one, record.person, false);
    for (auto& own : record.own)
      if (std::ranges::find(one.own, own.first, &std::pair<std::string, std::string>::first) ==
          one.own.end())
        one.own.push_back(std::move(own));
    if (more) people_.add_to(person, record.person);
    people_.seen_in(person, record, uid_key(record.person));
  }

  /// To be compared with their history once, whatever number of records they have.
  void put_touches_off(std::size_t person, std::vector<model::Interaction>& touches) {
    if (touches.empty()) return;
    auto& later = touches_[{person, false}].interactions;
    std::ranges::move(std::exchange(touches, {}), std::back_inserter(later));
  }

  /// Whether the record says anything that wasn't known.
  bool gain(Imported& one, const Contact& record, bool day_is_enough) {
    const Contact& file = file_of(one);
    const Contact& have = known_of(one);
    const bool theirs = one.known && batch_.prefer_import;
    // What the file will have: its notes, and before a program's counts what others came with.
    const bool other = !one.notes.empty() || day_is_enough;
    std::vector<model::Interaction> written;
    if (other) written = file.interactions;
    for (const MissingNote& each : one.notes) written[each.place].note = each.note;
    if (day_is_enough)
      written.insert(written.end(), one.person.interactions.begin(), one.person.interactions.end());
    Gains more = gains(have, other ? written : file.interactions, record, people_, book_.settings,
                       theirs, day_is_enough);
    const bool says_more = !model::says_nothing(more.more) || !more.differences.empty() ||
                           more.moved.has_value() || record.uid != have.uid;
    exchange::take(one.person, more);
    if (one.known && both_of_ == one.known) exchange::take(both_, more);
    for (std::string& key : more.replaced) one.replaced.push_back(std::move(key));
    for (Difference& each : more.differences) one.differences.push_back(std::move(each));
    if (more.moved) one.moved = std::move(more.moved);
    for (MissingNote& each : more.notes) one.notes.push_back(std::move(each));
    if (one.known && one.years.empty()) one.years = std::move(more.years);
    return says_more;
  }

  /// Who is new has nothing in theirs yet.
  const Contact& file_of(const Imported& one) const {
    static const Contact nothing;
    return one.known ? book_.contacts[*one.known] : nothing;
  }

  /// What stands in the file and what earlier records added to it; where there is something of
  /// each, put together once until it is another's turn: histories are long.
  const Contact& known_of(const Imported& one) {
    if (!one.known) return one.person;
    const Contact& file = book_.contacts[*one.known];
    if (model::says_nothing(one.person)) return file;
    if (both_of_ == one.known) return both_;
    both_of_ = one.known;
    both_ = file;
    Gains more;
    more.more = one.person;
    exchange::take(both_, more);
    return both_;
  }

  void note_namesakes(std::size_t person, std::span<const std::size_t> others,
                      Imported& one) const {
    constexpr std::size_t most = 20;
    for (const std::size_t other : others) {
      if (one.namesakes.size() == most) return;
      if (other != person && std::ranges::find(one.namesakes, id_of(other)) == one.namesakes.end())
        one.namesakes.push_back(id_of(other));
    }
  }

  void add(PersonRecord&& record, const PersonKeys& keys) {
    const auto unreadable =
        unreadable_.empty() ? unreadable_.end() : unreadable_.find(base::slug(record.person.name));
    if (unreadable != unreadable_.end())
      return skip(record.place, fmt::format("may be {}, which can't be read", unreadable->second),
                  "nurture check says why; then import again");
    const std::size_t person = imported_of_.size();
    imported_of_.emplace_back(made_.people.size());
    people_.add(record.person, keys, address_book_of(record));
    people_.seen_in(person, record, keys.uid);
    if (people_.is_another_s_card(keys.uid, person)) record.person.uid.clear();
    Imported& one = made_.people.emplace_back();
    note_namesakes(person, people_.namesakes(keys), one);
    note_namesakes(person, people_.addressed(keys.emails), one);
    one.id = new_id_(record.person.name);
    one.name = record.person.name;
    one.places.push_back(record.place);
    note_relations(person, record);
    one.person = std::move(record.person);
    std::ranges::stable_sort(one.person.interactions, {}, &model::Interaction::date);
    one.own = std::move(record.own);
    one.own_export = record.own_export;
  }

  /// Backups of two nights both have the day between: of what stands for all of a day in one
  /// channel and direction, the one with more stays; one that reached them before attempts.
  void add_touch(std::size_t person, const TouchRecord& record, model::Interaction touch) {
    std::vector<model::Interaction>& touches = touches_[{person, record.times > 0}].interactions;
    if (record.times == 0) return touches.push_back(std::move(touch));
    const auto size = std::pair(touch.reached, record.times);
    const auto [sum, fresh] = sums_.try_emplace(
        {person, touch.date, touch.channel, touch.from_them}, DaySum{size, touches.size()});
    if (fresh) {
      touches.push_back(std::move(touch));
    } else if (size > sum->second.size) {
      touches[sum->second.place] = std::move(touch);
      sum->second.size = size;
    }
  }

  void take_touch(TouchRecord record) {
    if (!wanted(batch_, record.touch)) return;
    PersonRecord as_person;
    as_person.place = record.place;
    as_person.person.interactions.push_back(std::move(record.touch));
    fit(as_person, book_.settings, made_.left_out);
    const auto whose = [&](const std::string& who) {
      return record.by_address ? Found{people_.addressed({address_key(who)}), By::email}
                               : people_.whose(who);
    };
    Found found = whose(record.who);
    if (found.people.empty() && !record.name.empty()) found = people_.whose(record.name);
    constexpr std::size_t few = 5;
    const std::string& shown = record.name.empty() ? record.who : record.name;
    const auto called = found.people.empty() ? people_.called(shown) : found.people;
    if (found.people.empty() && !called.empty() && called.size() <= few) {
      made_.unclear.push_back({record.place, shown, ids(called), By::name});
    } else if (found.people.empty()) {
      note_unknown(key_for(record.who).empty() ? shown : record.who, record.name,
                   std::max(1, record.times));
    } else if (found.people.size() > 1) {
      made_.unclear.push_back({record.place, record.who, ids(found.people), found.by});
    } else {
      // A mail's people were found by their address.
      const bool of_mail = !as_person.person.interactions.front().message_id.empty();
      Imported& one = imported(found.people.front(), of_mail ? By::email : found.by);
      if (one.places.empty()) one.places.push_back(as_person.place);
      model::Interaction& touch = as_person.person.interactions.front();
      const std::string& owner = one.known ? file_of(one).owner : one.person.owner;
      if (record.mine && touch.by.empty() && owner != batch_.me) touch.by = batch_.me;
      add_touch(found.people.front(), record, std::move(as_person.person.interactions.front()));
    }
  }

  void note_unknown(const std::string& who, const std::string& name, int times) {
    Unknown& one = made_.unknown[who];
    one.times += times;
    if (!one.name.empty() || name.empty() || name == who) return;
    one.name = name;
    const auto named = people_.named(name);
    if (named.size() == 1) one.id = id_of(named.front());
  }

  void note_relations(std::size_t person, PersonRecord& record) {
    if (record.relations.empty()) return;
    auto& all = relations_[*imported_of_[person]];
    for (Relation& one : record.relations) all.push_back(std::move(one));
  }

  /// Those with a file have it already; what the record says besides isn't written into it.
  void take_companies() {
    std::unordered_map<std::string, bool> home;
    for (const Contact& contact : book_.contacts)
      home[people_.organisation_key(contact.org)] = true;
    for (const Imported& one : made_.people) home[people_.organisation_key(one.person.org)] = true;
    for (PersonRecord& record : companies_) {
      const std::string key = people_.organisation_key(record.person.name);
      if (names_.find(record.person.name)) {
        ++made_.known_companies;
        continue;
      }
      const auto found = home.find(key);
      if (key.empty() || found == home.end() || !found->second) {
        ++made_.other_companies;
        continue;
      }
      found->second = false;  // a second record of it makes no second file
      made_.companies.push_back(std::move(record));
    }
  }

  const model::Book& book_;
  const Batch& batch_;
  base::Date today_;
  const NewId& new_id_;
  std::vector<model::OrganisationFacts> organisations_;
  model::OrganisationNames names_;
  KnownPeople people_;
  std::unordered_map<std::string, std::string> unreadable_;
  std::vector<std::optional<std::size_t>> imported_of_;  ///< by the place among the people
  std::map<std::size_t, std::vector<Relation>> relations_;
  std::vector<PersonRecord> companies_;
  struct UnclearRecord {
    Unclear said;
    PersonRecord record;
    PersonKeys keys;
  };
  std::vector<UnclearRecord> unclear_;  ///< that may be several people's
  /// Of each, to be compared with their history once; apart, those that a program counted.
  std::map<std::pair<std::size_t, bool>, Contact> touches_;
  std::optional<std::size_t> both_of_;  ///< of the store: whose both_ is
  Contact both_;
  struct DaySum {
    std::pair<bool, int> size;  ///< whether it reached them, and how many it stands for
    std::size_t place;          ///< among theirs
  };
  std::map<std::tuple<std::size_t, base::Date, std::string, bool>, DaySum> sums_;
  Import made_;
};

}  // namespace

Import import_of(const model::Book& book, std::vector<Reading> readings, const Batch& batch,
                 base::Date today, const NewId& new_id) {
  return Importer(book, batch, today, new_id).take(std::move(readings));
}

}  // namespace nurture::exchange
