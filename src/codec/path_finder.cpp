// Following a path of the model through a text.
#include "codec/path_finder.hpp"

#include <string>
#include <variant>

#include "codec/codec.hpp"

namespace nurture::codec {

const std::vector<yaml::NodeId>& PathFinder::items(yaml::Ref list, std::string_view key) {
  const auto [known, fresh] = items_.try_emplace(list.id());
  if (!fresh) return known->second;
  std::vector<yaml::NodeId> all;
  all.reserve(list.size());
  for (const auto& item : list.items()) all.push_back(item.id());
  const auto kept = indices_in_file(document_, key);
  if (!kept) return known->second = std::move(all);
  for (const auto index : *kept) {
    if (index < all.size()) known->second.push_back(all[index]);
  }
  return known->second;
}

yaml::NodeId PathFinder::find(const yaml::Path& path) {
  auto at = document_.root();
  std::string_view list;
  for (const auto& step : path) {
    if (const auto* key = std::get_if<std::string>(&step)) {
      const auto value = at.find(*key);
      if (!value) break;
      at = *value;
      list = *key;
      continue;
    }
    const auto index = std::get<std::size_t>(step);
    if (at.kind() != yaml::Kind::list) continue;
    const auto& all = items(at, list);
    if (index < all.size()) at = yaml::Ref(document_, all[index]);
  }
  return at.id();
}

}  // namespace nurture::codec
