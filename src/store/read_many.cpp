// Many files, lot by lot: each hand reads ahead what it takes.
#include "store/read_many.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "base/as_they_come.hpp"
#include "store/side_by_side.hpp"

namespace nurture::store {

void read_many(system::Files& files, const std::string& root, std::size_t count,
               const std::function<std::string(std::size_t place)>& path_of,
               const std::function<void(std::size_t place, const ReadText& read_text)>& take) {
  base::AsTheyCome<std::size_t> lots([&] {
    const std::shared_ptr<system::Reader> reader = files.reader(root);
    return [&, reader](std::size_t first) {
      std::vector<std::string> paths;
      for (auto place = first; place < std::min(first + files_a_lot, count); ++place) {
        paths.push_back(path_of(place));
      }
      reader->ahead(paths);
      for (std::size_t i = 0; i < paths.size(); ++i) {
        take(first + i, [&] { return reader->read(paths[i], nullptr); });
      }
      reader->ahead({});
    };
  });
  for (std::size_t first = 0; first < count; first += files_a_lot) lots.add(first);
  lots.finish();
}

}  // namespace nurture::store
