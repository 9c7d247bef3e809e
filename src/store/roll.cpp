// Making the roll: the settings, what files there are, which of them the index still knows, and the
// rest read.
#include "store/roll.hpp"

#include <algorithm>
#include <cerrno>
#include <span>

#include "store/codec.hpp"
#include "store/copies.hpp"
#include "store/known.hpp"
#include "store/odd_names.hpp"
#include "store/record_files.hpp"
#include "store/side_by_side.hpp"
#include "system/memory.hpp"

namespace nurture::store {
namespace {

using model::File;

constexpr const char* settings_path = "nurture.yaml";
constexpr std::size_t no_matter = 256, many = 16384;  // files: so few touch no memory to speak of
constexpr std::size_t bytes_a_file = 1500;            // of what is made of one

}  // namespace

/// One making of a roll, from its settings to the index that it leaves.
class Making {
 public:
  /// Wanted::finding: only what a roster has.
  Making(const RollSource& source, base::Date today, Wanted wanted, Roll& roll)
      : source_(source),
        today_(today),
        wanted_(wanted),
        roll_(roll),
        known_(source, today, roll.index_, roll.people) {}

  void make() {
    read_settings();
    find_files();
    read_stale();
    take_all();
    drop_copies();
    keep_in_index();
    finish();
  }

 private:
  void read_settings() {
    auto& settings = roll_.book.settings;
    try {
      auto text = read_settings_text(source_.files, source_.root);
      if (source_.index) key_ = IndexKey{*source_.index, source_.root, text};
      settings = settings_of(std::move(text), roll_.diagnostics);
    } catch (const system::FileError& error) {
      settings = model::default_settings();
      if (error.code() != ENOENT) {
        roll_.diagnostics.push_back(cannot_be_read(settings_path, error));
      }
    }
  }

  void find_files() {
    bool stands = key_ && known_.look(*key_, wanted_);
    if (!stands && wanted_ == Wanted::finding) {
      wanted_ = Wanted::all;  // the index will be written anew, and that takes all of it
      stands = key_ && known_.look(*key_, wanted_);
    }
    if (stands) {
      marks_to_keep_ = known_.marks_changed();
      entries_ = std::move(roll_.index_.entries);
      folders_ = std::move(roll_.index_.folders);
    } else {
      known_.forget_cards();
      list_files();
    }
    append(roll_.diagnostics, folders_.diagnostics);
    roll_.unreadable = folders_.left_out;
  }

  /// Where nothing is known, files are read while more of them are found.
  void list_files() {
    const bool nothing_known = roll_.index_.entries.empty();
    std::size_t count = 0;
    Recording recording = record();
    auto listing = list(source_.files, source_.root, [&](std::string_view path, model::File file) {
      if (++count % many == no_matter) system::expect_memory(many * bytes_a_file);
      if (nothing_known) recording.add(path, file);
    });
    if (count >= no_matter) system::expect_memory(count * bytes_a_file);
    note_folders(listing);
    if (key_) forget_odd_names(source_);
    if (nothing_known) {
      take_read(listing, settled_lots(recording.finish()));
    } else {
      for (auto& entry : listing.entries) {
        entries_.push_back({keep(std::move(entry.path)), entry.file, {}, {}});
      }
    }
    put_in_order(entries_);
    take_known_records();
  }

  /// Of what was read, what is listed.
  void take_read(const Listing& listing, std::vector<IndexEntry> read) {
    if (listing.entries.size() == read.size()) {
      entries_ = std::move(read);
    } else {
      for (const auto& entry : listing.entries) entries_.push_back(read[entry.number]);
    }
    for (const auto& entry : entries_) {
      if (entry.stamp) newly_kept_.push_back(entry);
    }
  }

  void note_folders(Listing& listing) {
    folders_.diagnostics = std::move(listing.diagnostics);
    folders_.left_out = std::move(listing.left_out);
    if (!key_ || !listing.lasting || !source_.files.tells_changes(source_.root)) return;
    folders_.trusted = listing_to_keep_ = true;
    for (const auto& path : listing.folders) {
      const auto sum = names_sum(source_.files, source_.root + "/" + path);
      const auto stamp = source_.files.stamps(source_.root, {path}).front();
      // One that something came to since we began has a time that hasn't settled.
      const bool is_settled = stamp && stamp->kind == system::FileKind::folder && sum &&
                              system::settled(*stamp, source_.now_ns);
      if (stamp && !is_settled) folders_.trusted = listing_to_keep_ = false;
      folders_.marks.push_back({path, stamp.has_value(), stamp, sum.value_or(0)});
    }
  }

  void take_known_records() {
    auto known = roll_.index_.entries.begin();
    const auto end = roll_.index_.entries.end();
    for (auto& entry : entries_) {
      while (known != end && stands_before(*known, entry)) ++known;
      if (known != end && known->path == entry.path && known->file == entry.file) {
        entry.stamp = known->stamp;
        entry.record = known->record;
      }
    }
  }

  void read_stale() {
    std::vector<IndexEntry*> stale;
    for (auto& entry : wanted_of(entries_, wanted_)) {
      if (entry.record.finding.empty()) stale.push_back(&entry);
    }
    read(stale);
  }

  Recording record() const {
    return {source_.files, source_.root, roll_.book.settings, key_.has_value()};
  }

  void read(std::span<IndexEntry* const> entries) {
    auto recording = record();
    for (const auto* entry : entries) recording.add(entry->path, entry->file);
    const auto read = settled_lots(recording.finish());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      entries[i]->record = read[i].record;
      entries[i]->stamp = read[i].stamp;
      if (read[i].stamp) newly_kept_.push_back(*entries[i]);
    }
  }

  /// The lots' files as entries, in their order; with a stamp where it has settled.
  std::vector<IndexEntry> settled_lots(std::deque<Lot> lots) {
    std::vector<IndexEntry> all;
    all.reserve(lots.size() * files_a_lot);
    for (auto& lot : lots) {
      const auto paths = keep(std::move(lot.paths));
      const auto records = keep(std::move(lot.records));
      std::size_t path_begin = 0;
      std::size_t record_begin = 0;
      for (const auto& [file, path_end, finding_end, record_end, stamp] : lot.files) {
        auto& entry = all.emplace_back();
        entry.path = paths.substr(path_begin, path_end - path_begin);
        entry.file = file;
        entry.record = {records.substr(record_begin, finding_end - record_begin),
                        records.substr(finding_end, record_end - finding_end)};
        if (stamp && system::settled(*stamp, source_.now_ns)) entry.stamp = stamp;
        path_begin = path_end;
        record_begin = record_end;
      }
    }
    return all;
  }

  static Entry named_entry(const IndexEntry& entry) {
    return {std::string(entry.path), std::string(id_of(entry.path)), entry.file};
  }

  /// Exactly as much memory as is needed: with a hundred thousand people, what a growing list
  /// leaves behind is megabytes.
  void take_all() {
    const auto contacts = first_behind(entries_, File::contact);
    const auto both = first_behind(entries_, File::organisation);
    roll_.people.reserve(contacts);
    roll_.organisations.reserve(both - std::min(contacts, both));
    roll_.book.organisations.reserve(both - std::min(contacts, both));
    const auto wanted = wanted_of(entries_, wanted_);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (known_.has_card(i)) {
        add_person(roll_.people[i]);
      } else {
        take(wanted[i]);
      }
    }
    roll_.people.resize(people_);
  }

  /// In the place of the next card: those that are made already stand there or behind it.
  void add_person(const Card& card) {
    if (people_ < roll_.people.size()) {
      roll_.people[people_] = card;
    } else {
      roll_.people.push_back(card);
    }
    ++people_;
  }

  void take(IndexEntry& entry) {
    if (entry.record.finding.empty()) return;
    auto found = parts(entry.record.finding);
    if (!found) {
      IndexEntry* const again = &entry;  // the checksum was right, and the bytes are none of ours
      read({&again, 1});
      found = parts(entry.record.finding);
    }
    if (found) take(entry, *found);
  }

  void take(const IndexEntry& entry, const Parts& found) {
    if (!found.diagnostics.empty()) {
      base::Diagnostics diagnostics;
      if (unpack(found.diagnostics, diagnostics)) append(roll_.diagnostics, diagnostics);
    }
    if (found.flawed) flawed_.push_back(entry.path);
    if (!found.readable) {
      roll_.unreadable.emplace_back(entry.path);
    } else if (entry.file == File::library_item) {
      items_.push_back(card_of(entry, found));
    } else {
      take_facts(entry, found);
    }
  }

  void take_facts(const IndexEntry& entry, const Parts& found) {
    const auto card = card_of(entry, found);
    const bool of_the_day = holds(found.latest, today_);
    if (entry.file == File::contact) {
      add_person(card);
      if (of_the_day) return;
      auto record = read_for_the_day(entry);
      if (record.readable) roll_.asked_[people_ - 1] = std::move(record.person);
      return;
    }
    roll_.organisations.push_back(card);
    auto& facts = roll_.book.organisations.emplace_back();
    unpack(entry.record.facts, facts);
    if (of_the_day) return;
    auto record = read_for_the_day(entry);
    if (record.readable) facts = std::move(record.organisation);
  }

  std::vector<Copy> copies_among(const std::vector<Card>& cards) {
    const auto id = [&](std::size_t place) { return cards[place].id; };
    auto copies = find_copies(cards.size(), id, [&](std::size_t place) {
      const auto names = name_views(cards[place].names);
      return Identity{cards[place].id, names.name, names.uid, names.added};
    });
    for (const auto& [place, of] : copies) {
      const auto& path = cards[place].path;
      roll_.copies.emplace_back(path);
      std::erase(flawed_, path);
      std::erase_if(roll_.diagnostics, [&](const auto& one) { return one.path == path; });
      roll_.diagnostics.push_back(copy_found(path, cards[of].path));
    }
    return copies;
  }

  /// From the last to the first, so that the places before stay.
  void drop_copies() {
    const auto people = copies_among(roll_.people);
    for (auto copy = people.rbegin(); copy != people.rend(); ++copy) drop_person(copy->place);
    const auto organisations = copies_among(roll_.organisations);
    for (auto copy = organisations.rbegin(); copy != organisations.rend(); ++copy) {
      const auto place = static_cast<std::ptrdiff_t>(copy->place);
      roll_.organisations.erase(roll_.organisations.begin() + place);
      roll_.book.organisations.erase(roll_.book.organisations.begin() + place);
    }
    (void)copies_among(items_);
    roll_.unreadable.insert(roll_.unreadable.end(), roll_.copies.begin(), roll_.copies.end());
  }

  void drop_person(std::size_t place) {
    roll_.people.erase(roll_.people.begin() + static_cast<std::ptrdiff_t>(place));
    std::map<std::size_t, model::Facts> asked;
    for (auto& [of, facts] : roll_.asked_) {
      if (of != place) asked[of - (of > place ? 1 : 0)] = std::move(facts);
    }
    roll_.asked_ = std::move(asked);
  }

  /// For a day before something that the file tells of.
  Record read_for_the_day(const IndexEntry& entry) {
    const std::string path(entry.path);
    try {
      const auto text = source_.files.read(source_.root + "/" + path);
      return read_record(text, named_entry(entry), roll_.book.settings, today_);
    } catch (const system::FileError& error) {
      if (error.code() == ENOENT) return {};  // gone this moment: what was read before stands
      roll_.diagnostics.push_back(cannot_be_read(path, error));
      roll_.unreadable.push_back(path);
      return {};
    }
  }

  /// Whole where the listing is a new one or much has changed; else, and for a roster, what changed
  /// is appended.
  void keep_in_index() {
    if (!key_) return;
    const auto changes = newly_kept_.size() + (marks_to_keep_ ? 1 : 0);
    const bool much = roll_.index_.appended + changes > few_changes + entries_.size() / few_changes;
    const bool whole = listing_to_keep_ || !known_.has_index() || (much && wanted_ == Wanted::all);
    if (changes == 0 && !listing_to_keep_) return;
    if (whole) {
      write_index(source_.files, *key_, folders_, settled_entries(), source_.now_ns);
    } else {
      append_index(source_.files, *key_, roll_.index_.sum,
                   marks_to_keep_ ? folders_.marks : std::vector<FolderMark>(), newly_kept_);
    }
  }

  /// What may change without a new stamp is kept without its record.
  std::vector<IndexEntry> settled_entries() const {
    auto entries = entries_;
    for (auto& entry : entries) {
      if (!entry.stamp) entry.record = {};
    }
    return entries;
  }

  void finish() {
    roll_.book.unreadable += static_cast<int>(roll_.unreadable.size() + flawed_.size());
    std::sort(roll_.unreadable.begin(), roll_.unreadable.end());
    std::stable_sort(roll_.diagnostics.begin(), roll_.diagnostics.end(),
                     [](const auto& a, const auto& b) { return a.path < b.path; });
  }

  std::string_view keep(std::string text) { return roll_.texts_.emplace_back(std::move(text)); }

  template <typename T>
  static void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
  }

  const RollSource& source_;
  base::Date today_;
  Wanted wanted_;
  Roll& roll_;
  std::optional<IndexKey> key_;
  Folders folders_;
  Known known_;
  bool listing_to_keep_ = false;  ///< the files were listed anew, and nothing has come since
  bool marks_to_keep_ = false;    ///< a folder has a new stamp, and holds what it held
  std::vector<IndexEntry> entries_;
  std::vector<Card> items_;
  std::vector<std::string_view> flawed_;  ///< paths of those that can be read but for something
  std::size_t people_ = 0;                ///< whose cards stand where they belong
  std::vector<IndexEntry> newly_kept_;
};

void load_roll(const RollSource& source, base::Date today, Roll& roll) {
  Making(source, today, Wanted::all, roll).make();
}

std::unique_ptr<const Roster> load_roster(const RollSource& source) {
  auto roll = std::make_unique<Roll>();
  Making(source, base::last_day, Wanted::finding, *roll).make();
  return roll;
}

}  // namespace nurture::store
