package dev.kiln.example.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words that make a name. */
final class PetWords {
    private static final List<String> MANNERS = List.of(
            ("barely boldly briefly calmly clearly daily deeply dearly eagerly early easily fairly fondly freely gently"
                            + " gladly greatly happily hardly highly humbly jointly justly kindly lately lightly loosely loudly"
                            + " mainly merely mildly mostly nearly neatly newly nicely openly partly plainly politely promptly"
                            + " purely quickly quietly rarely readily really rightly safely scarcely secretly simply slowly"
                            + " smoothly softly solely steadily strongly surely sweetly swiftly truly usually vastly warmly"
                            + " widely wildly wisely")
                    .split(" "));

    private static final List<String> QUALITIES = List.of(
            ("able agile alert amber ample apt azure balmy blithe bold brave breezy bright brisk calm candid careful"
                            + " cheery chief civil clever cosy crisp curious daring dapper deft eager earnest fair famed fleet"
                            + " fluent fond frank fresh gentle giddy glad golden grand great hardy hasty hearty honest humble"
                            + " ideal jolly keen kind lively loyal lucid lucky mellow merry mighty modest neat nimble noble olive"
                            + " patient placid polite prime proud quick quiet rapid ready rosy rustic silent silver sleek smart"
                            + " smooth snug solid spry stable steady sterling stout sturdy sunny sure swift tactful tender tidy"
                            + " tranquil trusty upbeat valiant vivid warm wise witty young zesty")
                    .split(" "));

    private static final List<String> ANIMALS = List.of(
            ("adder alpaca ant badger barbel bat bear beaver bee beetle bison boar bream buzzard camel caribou carp cat"
                            + " chamois cheetah civet cod condor cormorant coyote crab crane cricket crow cuckoo curlew deer dingo"
                            + " dolphin donkey dormouse dove duck eagle eel egret eland elk emu ermine falcon ferret finch firefly"
                            + " fox frog gannet gazelle gecko gibbon goat goose grebe grouse gull hamster hare hawk hedgehog heron"
                            + " hoopoe horse hound ibex ibis iguana impala jackal jackdaw jay kestrel kite kiwi koala lark lemming"
                            + " lemur leopard lion lizard llama lobster loon lynx macaw magpie mallard marmot marten mole moose"
                            + " moth mouse mule newt ocelot okapi opossum oriole osprey otter owl ox oyster panda panther parrot"
                            + " partridge pelican perch pigeon pike plover pony puffin puma quail rabbit ram raven robin rook"
                            + " salmon seal shrew shrike skink skunk sloth snail snipe sparrow squid stag starling stoat stork"
                            + " swallow swan swift tapir tern thrush tiger toad trout turbot turtle vole walrus warbler weasel"
                            + " whale wolf wombat wren yak zebra")
                    .split(" "));

    private PetWords() {}

    /** {@code count} words: an animal, before it a quality, before that manners. */
    static List<String> choose(int count, Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 2; i < count; i++) {
            words.add(one(MANNERS, random));
        }
        if (count > 1) {
            words.add(one(QUALITIES, random));
        }
        words.add(one(ANIMALS, random));
        return words;
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
