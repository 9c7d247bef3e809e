// Files to records, by several hands: each takes the next lot until there is none.
#include "store/record_files.hpp"

#include <cerrno>
#include <memory>

#include "store/index.hpp"
#include "store/side_by_side.hpp"

namespace nurture::store {
namespace {

constexpr std::size_t usual_record = 640, usual_path = 48;  // bytes

/// What a thread that reads files needs to itself.
class Hand {
 public:
  Hand(system::Files& files, const std::string& root, const model::Settings& settings, bool stamped)
      : reader_(files.reader(root)), recorder_(settings), stamped_(stamped) {}

  void read(Lot& lot) {
    paths_.resize(lot.files.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      paths_[i].assign(lot.paths, begin, lot.files[i].path_end - begin);
      begin = lot.files[i].path_end;
    }
    if (!stamped_) reader_->ahead(paths_);
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      auto& file = lot.files[i];
      named_.path = paths_[i];
      named_.id = id_of(named_.path);
      named_.file = file.file;
      read(file, lot.records);
    }
  }

 private:
  void read(Lot::File& file, std::string& to) {
    const auto packed = pack(file.stamp);
    to += packed.finding;
    file.finding_end = to.size();
    to += packed.facts;
    file.record_end = to.size();
  }

  Packed pack(std::optional<system::Stamp>& stamp) {
    try {
      const auto text = reader_->read(named_.path, stamped_ ? &stamp : nullptr);
      return recorder_.pack(text, named_);
    } catch (const system::FileError& error) {
      stamp.reset();
      if (error.code() == ENOENT) return {};  // somebody forgot or renamed them meanwhile
      Record none;
      none.diagnostics.push_back(cannot_be_read(named_.path, error));
      return recorder_.pack(none, named_.file);
    }
  }

  std::unique_ptr<system::Reader> reader_;
  Recorder recorder_;
  bool stamped_;
  std::vector<std::string> paths_;  ///< of the lot at hand
  Entry named_;                     ///< the file at hand
};

}  // namespace

Recording::Recording(system::Files& files, const std::string& root, const model::Settings& settings,
                     bool stamped)
    : readers_([&files, &root, &settings, stamped] {
        const auto hand = std::make_shared<Hand>(files, root, settings, stamped);
        return [hand](Lot* lot) { hand->read(*lot); };
      }) {}

// Memory for the records is had here, where it is expected: what another thread allocates comes
// from small pages.
void Recording::hand_over() {
  auto& lot = lots_.back();
  lot.records.reserve(lot.files.size() * usual_record);
  readers_.add(&lot);
}

void Recording::add(std::string_view path, model::File file) {
  if (lots_.empty() || lots_.back().files.size() == files_a_lot) {
    if (!lots_.empty()) hand_over();
    auto& lot = lots_.emplace_back();
    lot.files.reserve(files_a_lot);
    lot.paths.reserve(files_a_lot * usual_path);
  }
  auto& lot = lots_.back();
  lot.paths += path;
  lot.files.push_back({file, lot.paths.size(), 0, 0, {}});
}

std::deque<Lot> Recording::finish() {
  if (!lots_.empty()) hand_over();
  readers_.finish();
  return std::move(lots_);
}

}  // namespace nurture::store
