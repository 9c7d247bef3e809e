// Files to records, by several hands: each takes the next lot until there is none.
#include "store/record_files.hpp"

#include <algorithm>
#include <cerrno>
#include <memory>

#include "store/record.hpp"
#include "store/side_by_side.hpp"

namespace nurture::store {
namespace {

constexpr std::size_t usual_record = 512;  // bytes

/// What a thread that reads files needs to itself.
class Hand {
 public:
  Hand(system::Files& files, const std::string& root, const model::Settings& settings, bool stamped)
      : reader_(files.reader(root)), recorder_(settings), stamped_(stamped) {}

  void read(std::span<IndexEntry* const> entries, Lot& lot) {
    lot.files.resize(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      read(*entries[i], lot.files[i].stamp, lot.records);
      lot.files[i].end = lot.records.size();
    }
  }

 private:
  void read(const IndexEntry& entry, std::optional<system::Stamp>& stamp, std::string& to) {
    named_.path = entry.path;
    named_.id = id_of(entry.path);
    named_.file = entry.file;
    try {
      const auto text = reader_->read(named_.path, stamped_ ? &stamp : nullptr);
      to += recorder_.pack(text, named_);
    } catch (const system::FileError& error) {
      stamp.reset();
      if (error.code() == ENOENT) return;  // somebody forgot or renamed them meanwhile
      Record none;
      none.diagnostics.push_back(cannot_be_read(named_.path, error));
      to += pack(none, named_.file);
    }
  }

  std::unique_ptr<system::Reader> reader_;
  Recorder recorder_;
  bool stamped_;
  Entry named_;  ///< the file at hand
};

}  // namespace

std::vector<Lot> record_files(system::Files& files, const std::string& root,
                              const model::Settings& settings, bool stamped,
                              std::span<IndexEntry* const> entries) {
  std::vector<Lot> lots((entries.size() + files_a_lot - 1) / files_a_lot);
  // Here, where memory is expected: what another thread allocates comes from small pages.
  for (auto& lot : lots) lot.records.reserve(std::min(files_a_lot, entries.size()) * usual_record);
  std::vector<std::optional<Hand>> hands(base::hands_for(entries.size(), files_a_lot));
  base::side_by_side(entries.size(), files_a_lot,
                     [&](std::size_t number, std::size_t first, std::size_t last) {
                       auto& hand = hands[number];
                       if (!hand) hand.emplace(files, root, settings, stamped);
                       hand->read(entries.subspan(first, last - first), lots[first / files_a_lot]);
                     });
  return lots;
}

}  // namespace nurture::store
