// Files to summaries: each thread takes the next batch until there is none.
#include "index/summarise.hpp"

#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <vector>

#include "base/ids.hpp"
#include "base/parallel_for.hpp"

namespace nurture::index {
namespace {

constexpr std::size_t usual_record = 640;  // bytes

/// What a thread that reads files needs to itself.
class Worker {
 public:
  Worker(system::Files& files, const std::string& root, const model::Settings& settings,
         bool stamped)
      : reader_(files.reader(root)), summariser_(settings), stamped_(stamped) {}

  /// The summaries' bytes go to `bytes`; at most a batch of entries.
  void read(std::span<IndexEntry* const> entries, std::string& bytes) {
    std::array<std::size_t, files_a_batch> ends{};
    for (std::size_t i = 0; i < entries.size(); ++i) {
      bytes += packed(*entries[i]);
      ends.at(i) = bytes.size();
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      entries[i]->summary = std::string_view(bytes).substr(begin, ends.at(i) - begin);
      begin = ends.at(i);
    }
  }

 private:
  std::string_view packed(IndexEntry& entry) {
    named_.path = entry.path;
    named_.id = base::id_of_path(entry.path);
    named_.file = entry.file;
    try {
      const auto text = reader_->read(named_.path, stamped_ ? &entry.stamp : nullptr);
      return summariser_.pack(text, named_);
    } catch (const system::FileError& error) {
      entry.stamp.reset();
      if (error.code() == ENOENT) return {};  // somebody forgot or renamed them meanwhile
      Summary none;
      none.diagnostics.push_back(cannot_be_read(named_.path, error));
      return summariser_.pack(none, named_.file);
    }
  }

  std::unique_ptr<system::Reader> reader_;
  Summariser summariser_;
  bool stamped_;
  Entry named_;  ///< the file at hand
};

}  // namespace

void summarise_files(system::Files& files, const std::string& root, const model::Settings& settings,
                     bool stamped, std::span<IndexEntry* const> entries,
                     std::deque<std::string>& bytes) {
  const auto first_text = bytes.size();
  // Memory is had here, where much of it is expected: what other threads allocate comes from small
  // pages.
  for (std::size_t i = 0; i < entries.size(); i += files_a_batch) {
    bytes.emplace_back().reserve(std::min(files_a_batch, entries.size() - i) * usual_record);
  }
  std::vector<std::unique_ptr<Worker>> workers(base::workers_for(entries.size(), files_a_batch));
  base::parallel_for(entries.size(), files_a_batch,
                     [&](std::size_t number, std::size_t first, std::size_t last) {
                       auto& worker = workers[number];
                       if (!worker)
                         worker = std::make_unique<Worker>(files, root, settings, stamped);
                       worker->read(entries.subspan(first, last - first),
                                    bytes[first_text + first / files_a_batch]);
                     });
}

}  // namespace nurture::index
